import { isProgram, keptPath } from '../../lib/library/contents';
import { keptLibraryName } from '../../lib/library/platform';
import { PINS } from '../../lib/library/pins';
import { cudaRequirements } from '../../lib/library/pip-source';
import { glibcOf, parseWheelName, tagFits } from '../../lib/library/wheel';

test.each([
  ['tensorflow/libtensorflow_cc.so.2', 'tensorflow/libtensorflow_cc.so.2'],
  ['tensorflow/libtensorflow_framework.2.dylib', 'tensorflow/libtensorflow_framework.2.dylib'],
  ['./lib/libtensorflow.so.2.18.0', 'tensorflow/libtensorflow.so.2'],
  ['lib/libtensorflow.2.18.0.dylib', 'tensorflow/libtensorflow.2.dylib'],
  ['lib/tensorflow.dll', 'tensorflow/tensorflow.dll'],
  ['tensorflow/include/tensorflow/c/c_api.h', 'tensorflow/include/tensorflow/c/c_api.h'],
  ['include/tensorflow/c/eager/c_api.h', 'tensorflow/include/tensorflow/c/eager/c_api.h'],
  ['tensorflow/include/xla/tsl/c/tsl_status.h', 'tensorflow/include/xla/tsl/c/tsl_status.h'],
  ['include/tensorflow/tsl/c/tsl_status.h', 'tensorflow/include/tensorflow/tsl/c/tsl_status.h'],
  ['include/tsl/platform/ctstring_internal.h', 'tensorflow/include/tsl/platform/ctstring_internal.h'],
  ['nvidia/cudnn/lib/libcudnn.so.9', 'nvidia/cudnn/lib/libcudnn.so.9'],
  ['nvidia/cuda_nvcc/bin/ptxas', 'nvidia/cuda_nvcc/bin/ptxas'],
  ['nvidia/cuda_nvcc/nvvm/libdevice/libdevice.10.bc', 'nvidia/cuda_nvcc/nvvm/libdevice/libdevice.10.bc'],
])('%s is kept as %s', (path, kept) => {
  expect(keptPath(path)).toBe(kept);
});

test.each([
  'tensorflow/python/_pywrap_tensorflow_internal.so',
  'tensorflow/python/libtensorflow_cc.so.2',
  'tensorflow/include/tensorflow/core/framework/tensor.h',
  'tensorflow/include/google/c/x.h',
  'nvidia/cublas/include/cublas.h',
  '../tensorflow/libtensorflow_cc.so.2',
  'nvidia/../../lib/evil.so',
  'nvidia/x/lib/../../../evil.so',
  'include/tensorflow/c/../../../../evil.h',
  '/lib/libtensorflow.so.2',
  'lib/libtensorflow.so.3',
  'lib/libtensorflow_evil.so.2',
  'tensorflow/tensorflow_cc.2.dll', // in the wheels for Windows it has no function
])('%s is not kept', (path) => {
  expect(keptPath(path)).toBeUndefined();
});

test('the PTX assembler is the only program', () => {
  expect(isProgram('nvidia/cuda_nvcc/bin/ptxas')).toBe(true);
  expect(isProgram('tensorflow/libtensorflow_cc.so.2')).toBe(false);
  expect(keptLibraryName('libtensorflow_jni.so')).toBeUndefined();
});

test('a wheel’s name is taken apart', () => {
  expect(parseWheelName('nvidia_nccl_cu12-2.32.3-py3-none-manylinux2014_x86_64.manylinux_2_17_x86_64.whl')).toEqual({
    project: 'nvidia-nccl-cu12',
    version: '2.32.3',
    python: 'py3',
    abi: 'none',
    platforms: ['manylinux2014_x86_64', 'manylinux_2_17_x86_64'],
  });
  expect(() => parseWheelName('tensorflow.whl')).toThrow('is not named as a wheel is');
});

test.each([
  ['manylinux_2_27_x86_64', 'linux', 'x64', true],
  ['manylinux_2_27_aarch64', 'linux', 'x64', false],
  ['manylinux2014_aarch64', 'linux', 'arm64', true],
  ['musllinux_1_2_x86_64', 'linux', 'x64', false],
  ['macosx_12_0_arm64', 'darwin', 'arm64', true],
  ['macosx_12_0_arm64', 'darwin', 'x64', false],
  ['macosx_12_0_arm64', 'linux', 'arm64', false],
  ['macosx_11_0_universal2', 'darwin', 'x64', true],
  ['win_amd64', 'win32', 'x64', true],
  ['win_amd64', 'linux', 'x64', false],
  ['any', 'linux', 'x64', true],
])('a wheel for %s on %s-%s: %s', (tag, platform, arch, fits) => {
  expect(tagFits(tag, platform, arch)).toBe(fits);
});

test('the glibc of a tag', () => {
  expect(glibcOf('manylinux_2_27_x86_64')).toBe('2.27');
  expect(glibcOf('macosx_12_0_arm64')).toBeUndefined();
});

test.each(Object.keys(PINS.wheels))('the pins of %s are whole and for that machine', (key) => {
  const [variant, platform, arch] = key.split('-') as [string, string, string];
  const wheels = PINS.wheels[key] ?? [];
  expect(parseWheelName(wheels[0]?.file ?? '')).toMatchObject({ version: PINS.version });
  expect(wheels[0]?.file).toMatch(/^tensorflow/);
  expect(wheels.length > 1).toBe(variant === 'gpu');
  for (const { file, sha256, size, unpacked } of wheels) {
    expect(parseWheelName(file).platforms.every((tag) => tagFits(tag, platform, arch))).toBe(true);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(size).toBeGreaterThan(1e6);
    expect(unpacked).toBeGreaterThan(5e5);
  }
});

test('there are pins for every machine that is supported', () => {
  expect(Object.keys(PINS.wheels).sort()).toEqual([
    'cpu-darwin-arm64',
    'cpu-linux-arm64',
    'cpu-linux-x64',
    'gpu-linux-x64',
  ]);
});

test('the CUDA packages are read from the extra and-cuda alone', () => {
  const metadata = [
    'Requires-Dist: numpy>=1.26.0',
    'Requires-Dist: nvidia-cublas-cu12<13.0,>=12.5.3.2; extra == "and-cuda"',
    "Requires-Dist: nvidia-nccl-cu12 (==2.16.5) ; extra == 'and-cuda'",
    'Requires-Dist: nvidia-other; extra == "else"',
  ].join('\n');
  expect(cudaRequirements(metadata, '2.20.0')).toEqual([
    'nvidia-cublas-cu12<13.0,>=12.5.3.2',
    'nvidia-nccl-cu12==2.16.5',
  ]);
  expect(() => cudaRequirements('Requires-Dist: numpy', '2.10.0')).toThrow('TensorFlow 2.10.0 does not say');
});
