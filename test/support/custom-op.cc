// A library of custom ops, as a user would make one: SavedmodelNegate, which the model missing_op needs.
// Only TensorFlow's C API is used, so that the headers that come with libtensorflow are enough to compile it.

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "tensorflow/c/c_api.h"
#include "tensorflow/c/ops.h"

// From tensorflow/c/kernels.h, whose own includes reach beyond the C API.
extern "C" {
struct TF_KernelBuilder;
struct TF_OpKernelContext;
TF_KernelBuilder* TF_NewKernelBuilder(const char* op_name, const char* device_name, void* (*create)(void*),
                                      void (*compute)(void*, TF_OpKernelContext*), void (*destroy)(void*));
void TF_RegisterKernelBuilder(const char* kernel_name, TF_KernelBuilder* builder, TF_Status* status);
void TF_GetInput(TF_OpKernelContext* context, int index, TF_Tensor** tensor, TF_Status* status);
TF_Tensor* TF_AllocateOutput(TF_OpKernelContext* context, int index, TF_DataType dtype, const int64_t* dims,
                             int num_dims, size_t length, TF_Status* status);
void TF_OpKernelContext_Failure(TF_OpKernelContext* context, TF_Status* status);
}

namespace {

void Compute(void*, TF_OpKernelContext* context) {
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

// Called when the library is loaded, as the registration of C++ ops is.
const bool registered = [] {
  TF_Status* status = TF_NewStatus();
  TF_OpDefinitionBuilder* op = TF_NewOpDefinitionBuilder("SavedmodelNegate");
  TF_OpDefinitionBuilderAddAttr(op, "T: {float}");
  TF_OpDefinitionBuilderAddInput(op, "x: T");
  TF_OpDefinitionBuilderAddOutput(op, "y: T");
  TF_OpDefinitionBuilderSetShapeInferenceFunction(op, &TF_ShapeInferenceContextSetUnknownShape);
  TF_RegisterOpDefinition(op, status);
  TF_KernelBuilder* kernel = TF_NewKernelBuilder("SavedmodelNegate", "CPU", nullptr, &Compute, nullptr);
  TF_RegisterKernelBuilder("SavedmodelNegate", kernel, status);
  const bool done = TF_GetCode(status) == TF_OK;
  TF_DeleteStatus(status);
  return done;
}();

}  // namespace
