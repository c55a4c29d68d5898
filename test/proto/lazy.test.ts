test('importing the library loads neither protobuf nor the schema; the first message does', () => {
  jest.isolateModules(() => {
    jest.doMock('@bufbuild/protobuf', () => {
      throw new Error('protobuf was loaded');
    });
    jest.requireActual('../../lib');
    const { decodeOpList } = jest.requireActual<typeof import('../../lib/proto')>('../../lib/proto');
    expect(() => decodeOpList(new Uint8Array())).toThrow('protobuf was loaded');
  });
});
