/** What a model can do beside computing: it is a program, and some ops reach out of it. */

/** Ops by what they do. Those that differ in a version at the end of the name stand here one by one. */
export const RISKS: Readonly<Record<string, readonly string[]>> = {
  // PrintV2 appends to a file where its output_stream is `file://…`; DebugIdentity and its kin write to their debug_urls.
  'writes files': [
    'CacheDataset',
    'CacheDatasetV2',
    'CalibrationStatisticsSaver',
    'CreateSummaryDbWriter',
    'CreateSummaryFileWriter',
    'DatasetToTFRecord',
    'DebugIdentity',
    'DebugIdentityV2',
    'DebugIdentityV3',
    'DebugNanCount',
    'DebugNumericSummary',
    'DistributedSave',
    'DumpTensor',
    'ExperimentalDatasetToTFRecord',
    'ImportEvent',
    'MergeV2Checkpoints',
    'PrintV2',
    'Save',
    'SaveDataset',
    'SaveDatasetV2',
    'SaveSlices',
    'SaveV2',
    'SnapshotDataset',
    'SnapshotDatasetV2',
    'WriteFile',
  ],
  'reads files': [
    'CSVDataset',
    'CSVDatasetV2',
    'DTensorRestoreV2',
    'ExperimentalCSVDataset',
    'ExperimentalLMDBDataset',
    'ExperimentalMatchingFilesDataset',
    'ExperimentalSqlDataset',
    'FixedLengthRecordDataset',
    'FixedLengthRecordDatasetV2',
    'FixedLengthRecordReader',
    'FixedLengthRecordReaderV2',
    'FixedUnigramCandidateSampler',
    'GenerateVocabRemapping',
    'ImmutableConst',
    'InitializeTRTResource',
    'LMDBDataset',
    'LMDBReader',
    'ListSnapshotChunksDataset',
    'LoadAndRemapMatrix',
    'LoadDataset',
    'MatchingFiles',
    'MatchingFilesDataset',
    'ReadFile',
    'RecordInput',
    'Restore',
    'RestoreSlice',
    'RestoreV2',
    'Skipgram',
    'SnapshotChunkDataset',
    'SnapshotDatasetReader',
    'SnapshotNestedDatasetReader',
    'SqlDataset',
    'TextLineDataset',
    'TextLineReader',
    'TextLineReaderV2',
    'TFRecordDataset',
    'TFRecordDatasetV2',
    'TFRecordReader',
    'TFRecordReaderV2',
    'WholeFileReader',
    'WholeFileReaderV2',
  ],
  'runs code of the host': [
    'EagerPyFunc',
    'FileSystemSetConfiguration',
    'PyFunc',
    'PyFuncStateless',
    'TRTEngineOp',
    'XlaCustomCall',
    'XlaCustomCallV2',
  ],
  'speaks to the network': [
    'DataServiceDataset',
    'DataServiceDatasetV2',
    'DataServiceDatasetV3',
    'DataServiceDatasetV4',
    'RegisterDataset',
    'RegisterDatasetV2',
    'RpcCall',
    'RpcClient',
    'RpcServer',
    'RpcServerStart',
  ],
};

/** Ops that ordinary models have, and that can do harm: told of, not refused. */
export const NOTED: ReadonlyMap<string, string> = new Map([
  ['InitializeTableFromTextFile', 'reads a file, an asset as a rule'],
  ['InitializeTableFromTextFileV2', 'reads a file, an asset as a rule'],
  ['XlaCallModule', 'runs a program compiled by XLA'],
]);

/**
 * The ops of TensorFlow that read or write files, run code of the host or speak to the network, sorted: for
 * {@link LoadOptions.denyOps}. Python: the `--op_denylist` of `saved_model_cli scan` has three.
 */
export const DEFAULT_DENY_OPS: readonly string[] = Object.freeze(Object.values(RISKS).flat().sort());

/** What an op does that it may be refused for; `undefined` for others. */
export function riskOf(op: string): string | undefined {
  return Object.keys(RISKS).find((risk) => RISKS[risk]!.includes(op));
}
