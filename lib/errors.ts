/**
 * TensorFlow's canonical error codes and the name that each one's class has in Python's `tf.errors`.
 * The order is that of the codes' numbers: CANCELLED is 1.
 */
const CODES = [
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
] as const;

/** One of TensorFlow's canonical error codes, by name. */
export type ErrorCode = (typeof CODES)[number];

/**
 * Any failure of TensorFlow or of this library. Each {@link ErrorCode} has a subclass of its own, named as in
 * Python's `tf.errors`. TensorFlow Java: `org.tensorflow.exceptions.TensorFlowException`.
 */
export class TensorFlowError extends Error {
  /** TensorFlow's canonical code, by name. */
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  static {
    // On the prototype, so that it is no own property of every error that is printed.
    Object.defineProperty(this.prototype, 'name', {
      get(this: object) {
        return this.constructor.name;
      },
      configurable: true,
    });
  }
}

type CodedError = new (message: string, options?: ErrorOptions) => TensorFlowError;

function coded(code: ErrorCode): CodedError {
  return class extends TensorFlowError {
    constructor(message: string, options?: ErrorOptions) {
      super(code, message, options);
    }
  };
}

/** The operation was cancelled. */
export class CancelledError extends coded('CANCELLED') {}
/** An error that carries no better code. */
export class UnknownError extends coded('UNKNOWN') {}
/** An argument is wrong, whatever the state of the system: a dtype, a shape, a name used twice. */
export class InvalidArgumentError extends coded('INVALID_ARGUMENT') {}
/** The time that was allowed ran out. */
export class DeadlineExceededError extends coded('DEADLINE_EXCEEDED') {}
/** A file, an operation, a signature or a function that does not exist. */
export class NotFoundError extends coded('NOT_FOUND') {}
/** What was to be made exists already. */
export class AlreadyExistsError extends coded('ALREADY_EXISTS') {}
/** The user may not do this. */
export class PermissionDeniedError extends coded('PERMISSION_DENIED') {}
/** Memory, disk or a queue is full. */
export class ResourceExhaustedError extends coded('RESOURCE_EXHAUSTED') {}
/** The object is in the wrong state: closed, not initialised. */
export class FailedPreconditionError extends coded('FAILED_PRECONDITION') {}
/** The operation was broken off, often by another at the same time. */
export class AbortedError extends coded('ABORTED') {}
/** An index or a position past the end. */
export class OutOfRangeError extends coded('OUT_OF_RANGE') {}
/** Not built, or not in this version of libtensorflow. */
export class UnimplementedError extends coded('UNIMPLEMENTED') {}
/** Something that should hold does not: a defect. */
export class InternalError extends coded('INTERNAL') {}
/** A service, a file of the library or a machine that can't be reached now. */
export class UnavailableError extends coded('UNAVAILABLE') {}
/** Data that can't be read any more: a cut-off or corrupt file. */
export class DataLossError extends coded('DATA_LOSS') {}
/** The caller has not shown who they are. */
export class UnauthenticatedError extends coded('UNAUTHENTICATED') {}

const CLASSES: Record<ErrorCode, CodedError> = {
  CANCELLED: CancelledError,
  UNKNOWN: UnknownError,
  INVALID_ARGUMENT: InvalidArgumentError,
  DEADLINE_EXCEEDED: DeadlineExceededError,
  NOT_FOUND: NotFoundError,
  ALREADY_EXISTS: AlreadyExistsError,
  PERMISSION_DENIED: PermissionDeniedError,
  RESOURCE_EXHAUSTED: ResourceExhaustedError,
  FAILED_PRECONDITION: FailedPreconditionError,
  ABORTED: AbortedError,
  OUT_OF_RANGE: OutOfRangeError,
  UNIMPLEMENTED: UnimplementedError,
  INTERNAL: InternalError,
  UNAVAILABLE: UnavailableError,
  DATA_LOSS: DataLossError,
  UNAUTHENTICATED: UnauthenticatedError,
};

/** The error class of a code. */
export function errorClass(code: ErrorCode): CodedError {
  return CLASSES[code];
}

/**
 * The typed error for what the native side threw: an Error with a number `status`, TensorFlow's `TF_Code`.
 * Called where the public API was entered, so that the stack is the caller's. Anything else passes as it is.
 * @internal
 */
export function fromNative(thrown: unknown): unknown {
  const status = (thrown as { status?: unknown } | null | undefined)?.status;
  if (typeof status !== 'number') return thrown;
  const Class = CLASSES[CODES[status - 1] ?? 'UNKNOWN'];
  return new Class((thrown as Error).message);
}

/**
 * Calls into the native side, with typed errors.
 * @internal
 */
export function typed<T>(body: () => T): T {
  try {
    return body();
  } catch (thrown) {
    throw fromNative(thrown);
  }
}
