// Made by scripts/pins.mjs.
import type { PinTable } from './pin-table';

/** The wheels that `savedmodel install` fetches. */
export const PINS: PinTable = {
  version: '2.21.0',
  wheels: {
    'cpu-linux-x64': [
      {
        file: 'tensorflow_cpu-2.21.0-cp311-cp311-manylinux_2_27_x86_64.whl',
        sha256: '2b847d217b02ee7731ed91431daf3250daa0196c3c94614d23be27232e6e5b6c',
        size: 273829956,
        unpacked: 853891880,
      },
    ],
    'cpu-linux-arm64': [
      {
        file: 'tensorflow-2.21.0-cp311-cp311-manylinux_2_27_aarch64.whl',
        sha256: '4b24aca16d527a3cf1c37f720c04c484c3d20f4d0fdfa98632ac8b9f3be6eb5c',
        size: 281828020,
        unpacked: 883645152,
      },
    ],
    'cpu-darwin-arm64': [
      {
        file: 'tensorflow-2.21.0-cp311-cp311-macosx_12_0_arm64.whl',
        sha256: '51f46f4806139d01fc7920cc72a4c75876f80649bf40ff083ab6212ceb43ca88',
        size: 223405849,
        unpacked: 741388568,
      },
    ],
    'gpu-linux-x64': [
      {
        file: 'tensorflow-2.21.0-cp311-cp311-manylinux_2_27_x86_64.whl',
        sha256: '9056fbc9ba04235810b71ae6cbd958a196e8804fb53bbcffbf3e23b56155f124',
        size: 572440367,
        unpacked: 1259604024,
      },
      {
        file: 'nvidia_cublas_cu12-12.9.3.13-py3-none-manylinux_2_27_x86_64.whl',
        sha256: 'd7d51055f161b317c7105ddaae90e71eda059026074ffef93cf7cde2886bfe72',
        size: 581217458,
        unpacked: 855064416,
      },
      {
        file: 'nvidia_cuda_cupti_cu12-12.9.79-py3-none-manylinux_2_25_x86_64.whl',
        sha256: '096bcf334f13e1984ba36685ad4c1d6347db214de03dbb6eebb237b41d9d934f',
        size: 10814997,
        unpacked: 43365768,
      },
      {
        file: 'nvidia_cuda_nvcc_cu12-12.9.86-py3-none-manylinux2010_x86_64.manylinux_2_12_x86_64.whl',
        sha256: '5d6a0d32fdc7ea39917c20065614ae93add6f577d840233237ff08e9a38f58f0',
        size: 40546229,
        unpacked: 35417224,
      },
      {
        file: 'nvidia_cuda_nvrtc_cu12-12.9.86-py3-none-manylinux2010_x86_64.manylinux_2_12_x86_64.whl',
        sha256: '210cf05005a447e29214e9ce50851e83fc5f4358df8b453155d5e1918094dcb4',
        size: 89568129,
        unpacked: 227340992,
      },
      {
        file: 'nvidia_cuda_runtime_cu12-12.9.79-py3-none-manylinux2014_x86_64.manylinux_2_17_x86_64.whl',
        sha256: '25bba2dfb01d48a9b59ca474a1ac43c6ebf7011f1b0b8cc44f54eb6ac48a96c3',
        size: 3493179,
        unpacked: 741088,
      },
      {
        file: 'nvidia_cudnn_cu12-9.28.0.42-py3-none-manylinux_2_27_x86_64.whl',
        sha256: '9ff58b7f36dacd0a93e89f8f2957b52466889217963701daa15e577317cfa375',
        size: 716538495,
        unpacked: 1162393472,
      },
      {
        file: 'nvidia_cufft_cu12-11.4.1.4-py3-none-manylinux2014_x86_64.manylinux_2_17_x86_64.whl',
        sha256: 'c67884f2a7d276b4b80eb56a79322a95df592ae5e765cf1243693365ccab4e28',
        size: 200877592,
        unpacked: 293609416,
      },
      {
        file: 'nvidia_curand_cu12-10.3.10.19-py3-none-manylinux_2_27_x86_64.whl',
        sha256: '49b274db4780d421bd2ccd362e1415c13887c53c214f0d4b761752b8f9f6aa1e',
        size: 68295626,
        unpacked: 166965432,
      },
      {
        file: 'nvidia_cusolver_cu12-11.7.5.82-py3-none-manylinux_2_27_x86_64.whl',
        sha256: '15da72d1340d29b5b3cf3fd100e3cd53421dde36002eda6ed93811af63c40d88',
        size: 338117415,
        unpacked: 494975064,
      },
      {
        file: 'nvidia_cusparse_cu12-12.5.10.65-py3-none-manylinux2014_x86_64.manylinux_2_17_x86_64.whl',
        sha256: '73060ce019ac064a057267c585bf1fd5a353734151f87472ff02b2c5c9984e78',
        size: 366465088,
        unpacked: 486556368,
      },
      {
        file: 'nvidia_nccl_cu12-2.32.3-py3-none-manylinux_2_27_x86_64.whl',
        sha256: 'bb94b2348e4861d5e8aa00b36c3d12d9bdf9c6369b82cbb723de0b582280a21c',
        size: 351526311,
        unpacked: 473614536,
      },
      {
        file: 'nvidia_nvjitlink_cu12-12.9.86-py3-none-manylinux2010_x86_64.manylinux_2_12_x86_64.whl',
        sha256: 'e3f1171dbdc83c5932a45f0f4c99180a70de9bd2718c1ab77d14104f6d7147f9',
        size: 39748338,
        unpacked: 95935344,
      },
    ],
  },
};
