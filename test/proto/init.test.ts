import { fromBinary } from '@bufbuild/protobuf';
import { encodeConfig, encodeRunOptions, messages } from '../../lib/proto';
import { thrownBy } from '../support/thrown';

const config = (init: object) => fromBinary(messages().ConfigProtoSchema, encodeConfig(init));
const options = (init: object) => fromBinary(messages().RunOptionsSchema, encodeRunOptions(init));

describe('what is understood', () => {
  test('fields of every kind, nested', () => {
    const found = config({
      intraOpParallelismThreads: 2,
      deviceCount: { GPU: 0 },
      deviceFilters: ['/cpu:0'],
      allowSoftPlacement: true,
      operationTimeoutInMs: 12,
      gpuOptions: { perProcessGpuMemoryFraction: 0.25, experimental: { virtualDevices: [{ memoryLimitMb: [64.5] }] } },
      graphOptions: { optimizerOptions: { optLevel: 'L0', globalJitLevel: 1 } },
      experimental: undefined,
    });
    expect(found).toMatchObject({
      intraOpParallelismThreads: 2,
      deviceCount: { GPU: 0 },
      deviceFilters: ['/cpu:0'],
      allowSoftPlacement: true,
      operationTimeoutInMs: 12n,
      gpuOptions: { perProcessGpuMemoryFraction: 0.25, experimental: { virtualDevices: [{ memoryLimitMb: [64.5] }] } },
      graphOptions: { optimizerOptions: { optLevel: -1, globalJitLevel: 1 } },
    });
    expect(found.experimental).toBeUndefined();
  });

  test('enum values by name, by number, and 64-bit integers', () => {
    const expected = { traceLevel: 3, timeoutInMs: 500n, interOpThreadPool: -1 };
    expect(options({ traceLevel: 'FULL_TRACE', timeoutInMs: 500, interOpThreadPool: -1 })).toMatchObject(expected);
    expect(options({ traceLevel: 3, timeoutInMs: 500n, interOpThreadPool: -1 })).toMatchObject(expected);
  });

  test('a message, also with fields that are not known', () => {
    const bytes = new Uint8Array([0x08, 0x03, 0xfa, 0x3e, 0x01, 0x07]); // traceLevel = 3, field 1007 = [7]
    expect(encodeRunOptions(fromBinary(messages().RunOptionsSchema, bytes))).toEqual(bytes);
  });

  test('bytes, as they are', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(encodeConfig(bytes)).toBe(bytes);
  });

  test('a oneof', () => {
    const parameter = { value: { case: 's', value: new Uint8Array([1]) } };
    const rewriteOptions = { customOptimizers: [{ name: 'o', parameterMap: { p: parameter } }] };
    expect(config({ graphOptions: { rewriteOptions } })).toMatchObject({ graphOptions: { rewriteOptions } });
  });
});

test('the types know the names of enum values and take 64-bit integers as numbers', () => {
  encodeRunOptions({ traceLevel: 'SOFTWARE_TRACE', timeoutInMs: 1 });
  encodeConfig({ graphOptions: { rewriteOptions: { constantFolding: 'AGGRESSIVE', metaOptimizerTimeoutMs: 5n } } });
  // @ts-expect-error: no such value
  expect(() => encodeRunOptions({ traceLevel: 'FULL' })).toThrow('has no value FULL');
  // @ts-expect-error: no such field
  expect(() => encodeConfig({ intraOpParallelismThread: 1 })).toThrow('has no field');
  // @ts-expect-error: the value of another enum
  expect(() => encodeConfig({ graphOptions: { rewriteOptions: { constantFolding: 'L0' } } })).toThrow(
    'has no value L0',
  );
});

describe('what is refused, by name', () => {
  const parameter = (value: unknown) => ({
    graphOptions: { rewriteOptions: { customOptimizers: [{ parameterMap: { p: { value } } }] } },
  });

  test.each<[what: string, init: object, message: RegExp]>([
    [
      'a field that is misspelt',
      { intraOpParallelismThread: 2 },
      /^ConfigProto has no field intraOpParallelismThread\. Did you mean intraOpParallelismThreads,/,
    ],
    ['the name of the schema', { gpu_options: {} }, /^ConfigProto has no field gpu_options\. Did you mean gpuOptions,/],
    [
      'a nested one',
      { gpuOptions: { alowGrowth: true } },
      /^ConfigProto\.gpuOptions has no field alowGrowth\. Did you mean allowGrowth,/,
    ],
    [
      'one in a list',
      { sessionInterOpThreadPool: [{}, { threads: 1 }] },
      /^ConfigProto\.sessionInterOpThreadPool\[1\] has no field threads\. Did you mean numThreads,/,
    ],
    [
      'a string for a number',
      { intraOpParallelismThreads: '2' },
      /^ConfigProto\.intraOpParallelismThreads must be a whole number, not "2"\.$/,
    ],
    ['a fraction', { intraOpParallelismThreads: 1.5 }, /must be a whole number, not 1\.5/],
    ['NaN', { intraOpParallelismThreads: NaN }, /must be a whole number/],
    [
      'more than 32 bits',
      { intraOpParallelismThreads: 2 ** 31 },
      /must be a number from -2147483648 to 2147483647, not 2147483648/,
    ],
    [
      'more than 64 bits',
      { operationTimeoutInMs: 2n ** 63n },
      /must be a number from -9223372036854775808 to 9223372036854775807, not 9223372036854775808n/,
    ],
    ['a number for a flag', { allowSoftPlacement: 1 }, /allowSoftPlacement must be true or false, not 1/],
    ['a number for a string', { deviceFilters: [1] }, /^ConfigProto\.deviceFilters\[0\] must be a string, not 1/],
    ['a string for a list', { deviceFilters: '/cpu:0' }, /deviceFilters must be an array, not "/],
    ['an array for a map', { deviceCount: [1] }, /deviceCount must be an object, not \[1\]/],
    [
      'a wrong value in a map',
      { deviceCount: { GPU: 'all' } },
      /^ConfigProto\.deviceCount\["GPU"\] must be a whole number/,
    ],
    [
      'a word for a number as the key of a map',
      { clusterDef: { job: [{ tasks: { first: 'host:1' } }] } },
      /^ConfigProto\.clusterDef\.job\[0\]\.tasks's keys must be whole numbers, not "first"/,
    ],
    ['a flag for a message', { gpuOptions: true }, /^ConfigProto\.gpuOptions must be an object, not true/],
    ['null', { gpuOptions: null }, /gpuOptions must be an object, not null/],
    ['a string for a fraction', { gpuOptions: { perProcessGpuMemoryFraction: '0.5' } }, /must be a number, not "0\.5"/],
    ['a case that is none', parameter({ case: 'x', value: 1 }), /\["p"\]\.value has no case x\. Did you mean [a-z]+,/],
    ['a oneof without a case', parameter(5), /must be an object \{ case, value \}, not 5/],
    ['a string for bytes', parameter({ case: 's', value: 'x' }), /value\.s must be a Uint8Array, not "x"/],
    [
      'a RunOptions',
      messages().decode(messages().RunOptionsSchema, new Uint8Array(), ''),
      /^ConfigProto must be a tensorflow\.ConfigProto, not "tensorflow\.RunOptions"/,
    ],
    ['a list', [], /^ConfigProto must be an object, not \[\]/],
  ])('%s', (_, init, message) => {
    const error = thrownBy(() => encodeConfig(init));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', code: 'INVALID_ARGUMENT' });
    expect(error.message).toMatch(message);
  });

  test('an enum value that is none', () => {
    expect(thrownBy(() => encodeRunOptions({ traceLevel: 'FULL' as never })).message).toMatch(
      /^RunOptions\.traceLevel: TraceLevel has no value FULL\. Did you mean FULL_TRACE,/,
    );
    expect(thrownBy(() => encodeRunOptions({ traceLevel: 17 as never })).message).toMatch(
      /^RunOptions\.traceLevel must be one of NO_TRACE, SOFTWARE_TRACE, .*, not 17/,
    );
    expect(thrownBy(() => encodeRunOptions({ traceLevel: true as never })).message).toMatch(
      /must be one of NO_TRACE, SOFTWARE_TRACE,/,
    );
  });
});
