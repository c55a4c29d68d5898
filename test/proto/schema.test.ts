import { ScalarType, type DescField, type DescFile } from '@bufbuild/protobuf';
import { nestedTypes } from '@bufbuild/protobuf/reflect';
import { file_checkpoint } from '../../lib/proto/generated/checkpoint_pb';
import { file_config } from '../../lib/proto/generated/config_pb';
import { file_graph } from '../../lib/proto/generated/graph_pb';
import { file_keras } from '../../lib/proto/generated/keras_pb';
import { file_object_graph } from '../../lib/proto/generated/object_graph_pb';
import { file_outline } from '../../lib/proto/generated/outline_pb';
import { file_run_metadata } from '../../lib/proto/generated/run_metadata_pb';
import { file_saved_model } from '../../lib/proto/generated/saved_model_pb';
import { file_server } from '../../lib/proto/generated/server_pb';
import { file_serving } from '../../lib/proto/generated/serving_pb';
import { file_tensor } from '../../lib/proto/generated/tensor_pb';
import { descriptors } from './descriptors';

/** Our names for messages that are TensorFlow's under another name. */
const RENAMED: Record<string, string> = {
  'tensorflow.SavedObject.ObjectReference': 'tensorflow.TrackableObjectGraph.TrackableObject.ObjectReference',
  'tensorflow.SavedObject.SlotVariableReference':
    'tensorflow.TrackableObjectGraph.TrackableObject.SlotVariableReference',
  'keras.SavedMetadata': 'third_party.py.tf_keras.protobuf.SavedMetadata',
  'keras.SavedObject': 'third_party.py.tf_keras.protobuf.SavedObject',
  'savedmodel.outline.SavedModel': 'tensorflow.SavedModel',
  'savedmodel.outline.MetaGraph': 'tensorflow.MetaGraphDef',
  'savedmodel.outline.MetaGraph.MetaInfo': 'tensorflow.MetaGraphDef.MetaInfoDef',
  'savedmodel.outline.Graph': 'tensorflow.GraphDef',
  'savedmodel.outline.Graph.Node': 'tensorflow.NodeDef',
  'savedmodel.outline.Graph.Function': 'tensorflow.FunctionDef',
  'savedmodel.outline.Graph.Function.Signature': 'tensorflow.OpDef',
  'savedmodel.outline.Graph.Library': 'tensorflow.FunctionDefLibrary',
};

const theirName = (name: string) => RENAMED[name] ?? name;

function typeOf(field: DescField): string {
  const single = field.message
    ? theirName(field.message.typeName)
    : (field.enum?.typeName ?? ScalarType[field.scalar!].toLowerCase());
  if (field.fieldKind === 'map') return `map<${ScalarType[field.mapKey].toLowerCase()}, ${single}>`;
  return field.fieldKind === 'list' ? `repeated ${single}` : single;
}

/** The outline, and the log of requests, keep these as bytes. */
const AS_BYTES = new Set([
  'repeated tensorflow.MetaGraphDef',
  'tensorflow.GraphDef',
  'tensorflow.OpList',
  'tensorflow.SavedObjectGraph',
  'tensorflow.serving.ClassifyLog',
  'tensorflow.serving.RegressLog',
  'tensorflow.serving.MultiInferenceLog',
  'tensorflow.serving.SessionRunLog',
  'tensorflow.serving.PredictStreamedLog',
]);

const FILES: DescFile[] = [
  file_checkpoint,
  file_config,
  file_graph,
  file_keras,
  file_object_graph,
  file_outline,
  file_run_metadata,
  file_saved_model,
  file_server,
  file_serving,
  file_tensor,
];

describe.each(FILES.map((file) => [file.name, file] as const))('%s', (_, file) => {
  const types = [...nestedTypes(file)];

  test.each(types.filter((type) => type.kind === 'message').map((type) => [type.typeName, type] as const))(
    '%s has the numbers and types of TensorFlow',
    (name, message) => {
      const theirs = descriptors.messages[theirName(name)];
      const ours = Object.fromEntries(message.fields.map((field) => [field.name, [field.number, typeOf(field)]]));
      expect(Object.keys(ours)).not.toHaveLength(0);
      for (const [field, [number, type]] of Object.entries(ours)) {
        const expected = theirs?.[field];
        const bytes = /^(savedmodel.outline|tensorflow.serving)/.test(name) && AS_BYTES.has(expected?.[1] ?? '');
        expect([
          field,
          number,
          bytes ? String(type).replace('bytes', expected![1].replace('repeated ', '')) : type,
        ]).toEqual([field, ...(expected ?? [])]);
      }
    },
  );

  const enums = types.filter((type) => type.kind === 'enum');
  if (enums.length > 0) {
    test.each(enums.map((type) => [type.typeName, type] as const))('%s has the values of TensorFlow', (name, type) => {
      const ours = Object.fromEntries(type.values.map((value) => [value.name, value.number]));
      const theirs = Object.entries(descriptors.enums[name] ?? {}).filter(([value]) => !value.endsWith('_REF'));
      expect(ours).toEqual(Object.fromEntries(theirs));
    });
  }
});
