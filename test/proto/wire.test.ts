import { create, toBinary, type DescMessage } from '@bufbuild/protobuf';
import { GraphDefSchema, NodeDefSchema } from '../../lib/proto/generated/graph_pb';
import { SavedModelSchema } from '../../lib/proto/generated/saved_model_pb';
import { TensorProtoSchema } from '../../lib/proto/generated/tensor_pb';
import { messages } from '../../lib/proto';
import { checkWire, WireError } from '../../lib/proto/wire';
import { thrownBy } from '../support/thrown';

function failure(schema: DescMessage, bytes: number[]): Pick<WireError, 'message' | 'offset' | 'field'> | undefined {
  try {
    checkWire(schema, Uint8Array.from(bytes));
  } catch (error) {
    const { message, offset, field } = error as WireError;
    return { message, offset, field };
  }
  return undefined;
}

test('a message of every kind of field passes', () => {
  const tensor = {
    dtype: 1,
    floatVal: [1, 2],
    doubleVal: [3],
    intVal: [-1],
    stringVal: [Uint8Array.of(255)],
    boolVal: [true],
  };
  const attr = { T: { value: { case: 'type', value: 1 } }, value: { value: { case: 'tensor', value: tensor } } };
  const node = { name: 'ü', op: 'Const', input: ['a'], attr };
  const graph = create(GraphDefSchema, { node: [node], versions: { producer: 5, badConsumers: [1, 200] } } as never);
  expect(() => checkWire(GraphDefSchema, toBinary(GraphDefSchema, graph))).not.toThrow();
});

test.each<[string, DescMessage, number[], Pick<WireError, 'message' | 'offset' | 'field'>]>([
  [
    'a length past the end',
    NodeDefSchema,
    [0x0a, 5, 97],
    { message: '5 bytes announced, 1 left', offset: 0, field: 'name' },
  ],
  [
    'a length past the end of the message around it',
    GraphDefSchema,
    [0x0a, 3, 0x0a, 5, 97, 98, 99, 100, 101],
    { message: '5 bytes announced, 1 left', offset: 2, field: 'node.name' },
  ],
  [
    'an end in the middle of a number',
    GraphDefSchema,
    [0x0a, 0x80],
    { message: 'the data end in the middle of a number', offset: 1, field: 'node' },
  ],
  [
    'a number without end',
    NodeDefSchema,
    Array<number>(12).fill(0x80),
    { message: 'a number of more than 10 bytes', offset: 0, field: '' },
  ],
  ['field number 0', NodeDefSchema, [0x02, 0], { message: '0 is no field number', offset: 0, field: '' }],
  [
    'a number where a string belongs',
    NodeDefSchema,
    [0x08, 1],
    { message: 'wire type 0 where 2 belongs', offset: 0, field: 'name' },
  ],
  [
    'a string where a number belongs',
    TensorProtoSchema,
    [0x0a, 1, 0],
    { message: 'a length where wire type 0 belongs', offset: 2, field: 'dtype' },
  ],
  [
    'a string that is not UTF-8',
    NodeDefSchema,
    [0x0a, 1, 0xff],
    { message: 'a string that is not UTF-8', offset: 2, field: 'name' },
  ],
  [
    'a packed list that does not fit',
    TensorProtoSchema,
    [0x2a, 5, 0, 0, 0, 0, 0],
    { message: '4 bytes expected, 1 left', offset: 6, field: 'float_val' },
  ],
  [
    'a group',
    NodeDefSchema,
    [0xfb, 0x01, 0xfc, 0x01],
    { message: 'wire type 3, which is not in use', offset: 2, field: '' },
  ],
  [
    'a map entry that does not fit',
    NodeDefSchema,
    [0x2a, 3, 0x0a, 9, 97],
    { message: '9 bytes announced, 1 left', offset: 4, field: 'attr' },
  ],
  [
    'a number as the key of a map',
    NodeDefSchema,
    [0x2a, 2, 0x08, 1],
    { message: 'wire type 0 where 2 belongs', offset: 3, field: 'attr' },
  ],
])('%s', (_, schema, bytes, expected) => {
  expect(failure(schema, bytes)).toEqual(expected);
});

test('messages nested without end', () => {
  // TensorInfo.composite_tensor.components, which nest in each other.
  let bytes: number[] = [];
  const wrap = (tag: number) => (bytes = [tag, ...varint(bytes.length), ...bytes]);
  for (let depth = 0; depth < 60; depth++) {
    wrap(0x12);
    wrap(0x2a);
  }
  expect(failure(messages().TensorInfoSchema, bytes)?.message).toBe('nested deeper than 100 messages');
});

function varint(value: number): number[] {
  return value < 128 ? [value] : [128 | (value & 127), ...varint(value >>> 7)];
}

test('the error of a file says where', () => {
  const { decodeFile } = messages();
  const bytes = Uint8Array.from([0x08, 1, 0x12, 4, 0x12, 9, 0, 0]);
  expect(thrownBy(() => decodeFile(SavedModelSchema, bytes, 'm/saved_model.pb', 100))).toMatchObject({
    code: 'DATA_LOSS',
    message:
      'm/saved_model.pb is cut off or corrupt at byte 104 (SavedModel.meta_graphs.graph_def): 9 bytes announced, 2 left',
  });
});

test('a file is refused where a lenient decoder would read past the end of a message', () => {
  const { decode, decodeFile } = messages();
  const bytes = Uint8Array.from([0x0a, 3, 0x0a, 5, 97, 98, 99, 100, 101]);
  expect(decode(GraphDefSchema, bytes, 'GraphDef').node[0]?.name).toBe('abcde');
  expect(thrownBy(() => decodeFile(GraphDefSchema, bytes, 'f')).code).toBe('DATA_LOSS');
});

test('decode says where too', () => {
  const { decode } = messages();
  expect(thrownBy(() => decode(GraphDefSchema, Uint8Array.from([0x0a, 9]), 'GraphDef'))).toMatchObject({
    code: 'DATA_LOSS',
    message: expect.stringContaining('at byte 0 (GraphDef.node)') as string,
  });
});
