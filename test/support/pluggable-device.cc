// A pluggable device as a maker of accelerators would write one: PRETEND, whose memory is the host's and
// which can do one thing, Neg. Only TensorFlow's C API is used.

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <type_traits>

#include "tensorflow/c/c_api.h"
#include "tensorflow/c/experimental/stream_executor/stream_executor.h"

// What a device makes for TensorFlow, which only hands it back.
struct SP_Stream_st {};
struct SP_Event_st {};
struct SP_Timer_st {};

// From tensorflow/c/kernels.h, whose own includes reach beyond the C API.
extern "C" {
struct TF_KernelBuilder;
struct TF_OpKernelContext;
TF_KernelBuilder* TF_NewKernelBuilder(const char* op_name, const char* device_name, void* (*create)(void*),
                                      void (*compute)(void*, TF_OpKernelContext*), void (*destroy)(void*));
void TF_KernelBuilder_TypeConstraint(TF_KernelBuilder* builder, const char* attr, TF_DataType type,
                                     TF_Status* status);
void TF_RegisterKernelBuilder(const char* kernel_name, TF_KernelBuilder* builder, TF_Status* status);
void TF_GetInput(TF_OpKernelContext* context, int index, TF_Tensor** tensor, TF_Status* status);
TF_Tensor* TF_AllocateOutput(TF_OpKernelContext* context, int index, TF_DataType dtype, const int64_t* dims,
                             int num_dims, size_t length, TF_Status* status);
void TF_OpKernelContext_Failure(TF_OpKernelContext* context, TF_Status* status);
}

namespace {

constexpr char kName[] = "PRETEND";

void Allocate(const SP_Device*, uint64_t size, int64_t, SP_DeviceMemoryBase* memory) {
  memory->struct_size = SP_DEVICE_MEMORY_BASE_STRUCT_SIZE;
  memory->opaque = std::aligned_alloc(64, (size + 63) / 64 * 64);
  memory->size = size;
}
void Deallocate(const SP_Device*, SP_DeviceMemoryBase* memory) {
  std::free(memory->opaque);
  memory->opaque = nullptr;
}
void* HostAllocate(const SP_Device*, uint64_t size) { return std::aligned_alloc(64, (size + 63) / 64 * 64); }
void HostFree(const SP_Device*, void* memory) { std::free(memory); }
TF_Bool Statistics(const SP_Device*, SP_AllocatorStats*) { return 0; }
TF_Bool MemoryUsage(const SP_Device*, int64_t* free, int64_t* total) {
  *free = *total = int64_t{64} << 20;
  return 1;
}

// Everything is done at once, on the caller's thread: streams and events have nothing to wait for.
template <typename Handle>
void Create(const SP_Device*, Handle* handle, TF_Status*) {
  *handle = new std::remove_pointer_t<Handle>;
}
template <typename Handle>
void Destroy(const SP_Device*, Handle handle) {
  delete handle;
}
void Depend(const SP_Device*, SP_Stream, SP_Stream, TF_Status*) {}
void StreamStatus(const SP_Device*, SP_Stream, TF_Status*) {}
SE_EventStatus EventStatus(const SP_Device*, SP_Event) { return SE_EVENT_COMPLETE; }
void StreamEvent(const SP_Device*, SP_Stream, SP_Event, TF_Status*) {}
void StreamTimer(const SP_Device*, SP_Stream, SP_Timer, TF_Status*) {}
void BlockForEvent(const SP_Device*, SP_Event, TF_Status*) {}
void Synchronize(const SP_Device*, TF_Status*) {}

void ToHost(const SP_Device*, SP_Stream, void* to, const SP_DeviceMemoryBase* from, uint64_t size,
            TF_Status*) {
  std::memcpy(to, from->opaque, size);
}
void ToDevice(const SP_Device*, SP_Stream, SP_DeviceMemoryBase* to, const void* from, uint64_t size,
              TF_Status*) {
  std::memcpy(to->opaque, from, size);
}
void Within(const SP_Device*, SP_Stream, SP_DeviceMemoryBase* to, const SP_DeviceMemoryBase* from,
            uint64_t size, TF_Status*) {
  std::memcpy(to->opaque, from->opaque, size);
}
void SyncToHost(const SP_Device* device, void* to, const SP_DeviceMemoryBase* from, uint64_t size,
                TF_Status* s) {
  ToHost(device, nullptr, to, from, size, s);
}
void SyncToDevice(const SP_Device* device, SP_DeviceMemoryBase* to, const void* from, uint64_t size,
                  TF_Status* s) {
  ToDevice(device, nullptr, to, from, size, s);
}
void SyncWithin(const SP_Device* device, SP_DeviceMemoryBase* to, const SP_DeviceMemoryBase* from,
                uint64_t size, TF_Status* s) {
  Within(device, nullptr, to, from, size, s);
}
void Zero(const SP_Device*, SP_Stream, SP_DeviceMemoryBase* memory, uint64_t size, TF_Status*) {
  std::memset(memory->opaque, 0, size);
}
void Set(const SP_Device*, SP_Stream, SP_DeviceMemoryBase* memory, uint8_t pattern, uint64_t size,
         TF_Status*) {
  std::memset(memory->opaque, pattern, size);
}
void Set32(const SP_Device*, SP_Stream, SP_DeviceMemoryBase* memory, uint32_t pattern, uint64_t size,
           TF_Status*) {
  for (uint64_t i = 0; i < size / 4; ++i) static_cast<uint32_t*>(memory->opaque)[i] = pattern;
}
TF_Bool HostCallback(const SP_Device*, SP_Stream, SE_StatusCallbackFn callback, void* argument) {
  TF_Status* status = TF_NewStatus();
  callback(argument, status);
  TF_DeleteStatus(status);
  return 1;
}

void DeviceCount(const SP_Platform*, int* count, TF_Status*) { *count = 1; }
void CreateDevice(const SP_Platform*, SE_CreateDeviceParams* params, TF_Status*) {
  params->device->struct_size = SP_DEVICE_STRUCT_SIZE;
  params->device->hardware_name = kName;
}
void DestroyDevice(const SP_Platform*, SP_Device*) {}
void CreateDeviceFns(const SP_Platform*, SE_CreateDeviceFnsParams* params, TF_Status*) {
  params->device_fns->struct_size = SP_DEVICE_FNS_STRUCT_SIZE;
}
void DestroyDeviceFns(const SP_Platform*, SP_DeviceFns*) {}
void CreateExecutor(const SP_Platform*, SE_CreateStreamExecutorParams* params, TF_Status*) {
  SP_StreamExecutor* executor = params->stream_executor;
  executor->struct_size = SP_STREAMEXECUTOR_STRUCT_SIZE;
  executor->allocate = Allocate;
  executor->deallocate = Deallocate;
  executor->host_memory_allocate = HostAllocate;
  executor->host_memory_deallocate = HostFree;
  executor->get_allocator_stats = Statistics;
  executor->device_memory_usage = MemoryUsage;
  executor->create_stream = Create<SP_Stream>;
  executor->destroy_stream = Destroy<SP_Stream>;
  executor->create_stream_dependency = Depend;
  executor->get_stream_status = StreamStatus;
  executor->create_event = Create<SP_Event>;
  executor->destroy_event = Destroy<SP_Event>;
  executor->get_event_status = EventStatus;
  executor->record_event = StreamEvent;
  executor->wait_for_event = StreamEvent;
  executor->create_timer = Create<SP_Timer>;
  executor->destroy_timer = Destroy<SP_Timer>;
  executor->start_timer = StreamTimer;
  executor->stop_timer = StreamTimer;
  executor->memcpy_dtoh = ToHost;
  executor->memcpy_htod = ToDevice;
  executor->memcpy_dtod = Within;
  executor->sync_memcpy_dtoh = SyncToHost;
  executor->sync_memcpy_htod = SyncToDevice;
  executor->sync_memcpy_dtod = SyncWithin;
  executor->block_host_for_event = BlockForEvent;
  executor->block_host_until_done = StreamStatus;
  executor->synchronize_all_activity = Synchronize;
  executor->mem_zero = Zero;
  executor->memset = Set;
  executor->memset32 = Set32;
  executor->host_callback = HostCallback;
}
void DestroyExecutor(const SP_Platform*, SP_StreamExecutor*) {}
uint64_t Nanoseconds(SP_Timer) { return 0; }
void CreateTimerFns(const SP_Platform*, SP_TimerFns* timer, TF_Status*) {
  timer->struct_size = SP_TIMER_FNS_STRUCT_SIZE;
  timer->nanoseconds = Nanoseconds;
}
void DestroyTimerFns(const SP_Platform*, SP_TimerFns*) {}
void DestroyPlatform(SP_Platform*) {}
void DestroyPlatformFns(SP_PlatformFns*) {}

void Negate(void*, TF_OpKernelContext* context) {
  TF_Status* status = TF_NewStatus();
  TF_Tensor* x = nullptr;
  TF_Tensor* y = nullptr;
  TF_GetInput(context, 0, &x, status);
  if (TF_GetCode(status) == TF_OK) {
    const int64_t length = TF_TensorElementCount(x);
    y = TF_AllocateOutput(context, 0, TF_FLOAT, &length, 1, TF_TensorByteSize(x), status);
    const float* from = static_cast<const float*>(TF_TensorData(x));
    for (int64_t i = 0; y != nullptr && i < length; ++i) static_cast<float*>(TF_TensorData(y))[i] = -from[i];
  }
  if (TF_GetCode(status) != TF_OK) TF_OpKernelContext_Failure(context, status);
  if (x != nullptr) TF_DeleteTensor(x);
  if (y != nullptr) TF_DeleteTensor(y);
  TF_DeleteStatus(status);
}

}  // namespace

extern "C" void SE_InitPlugin(SE_PlatformRegistrationParams* params, TF_Status*) {
  params->major_version = SE_MAJOR;
  params->minor_version = SE_MINOR;
  params->patch_version = SE_PATCH;
  params->destroy_platform = DestroyPlatform;
  params->destroy_platform_fns = DestroyPlatformFns;
  SP_Platform* platform = params->platform;
  platform->struct_size = SP_PLATFORM_STRUCT_SIZE;
  platform->name = kName;
  platform->type = kName;
  platform->use_bfc_allocator = 0;
  SP_PlatformFns* functions = params->platform_fns;
  functions->struct_size = SP_PLATFORM_FNS_STRUCT_SIZE;
  functions->get_device_count = DeviceCount;
  functions->create_device = CreateDevice;
  functions->destroy_device = DestroyDevice;
  functions->create_device_fns = CreateDeviceFns;
  functions->destroy_device_fns = DestroyDeviceFns;
  functions->create_stream_executor = CreateExecutor;
  functions->destroy_stream_executor = DestroyExecutor;
  functions->create_timer_fns = CreateTimerFns;
  functions->destroy_timer_fns = DestroyTimerFns;
}

extern "C" void TF_InitKernel() {
  TF_Status* status = TF_NewStatus();
  TF_KernelBuilder* kernel = TF_NewKernelBuilder("Neg", kName, nullptr, &Negate, nullptr);
  TF_KernelBuilder_TypeConstraint(kernel, "T", TF_FLOAT, status);
  TF_RegisterKernelBuilder("PretendNeg", kernel, status);
  TF_DeleteStatus(status);
}
