// What a failure is in HTTP: TensorFlow Serving's codes (ToHTTPStatusCode in its http_server.cc), but for the one that says so.
import { TensorFlowError } from 'savedmodel';

const STATUS = {
  CANCELLED: 499,
  UNKNOWN: 500,
  INVALID_ARGUMENT: 400,
  DEADLINE_EXCEEDED: 504,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  PERMISSION_DENIED: 403,
  // Serving has 429, but its own batching says UNAVAILABLE when its queue is full: here this is what a full queue says.
  RESOURCE_EXHAUSTED: 503,
  FAILED_PRECONDITION: 400,
  ABORTED: 409,
  OUT_OF_RANGE: 400,
  UNIMPLEMENTED: 501,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  DATA_LOSS: 500,
  UNAUTHENTICATED: 401,
};

/** Seconds after which a client that was refused may come again. */
const RETRY_AFTER = 1;

/** TensorFlow's code of an error: Fastify's own have an HTTP status, others are defects. */
export function codeOf(error) {
  if (error instanceof TensorFlowError) return error.code;
  if (error.statusCode === 503) return 'UNAVAILABLE';
  return error.statusCode < 500 ? 'INVALID_ARGUMENT' : 'INTERNAL';
}

/** Answers with `{ "error": … }`. */
export function sendError(error, request, reply) {
  const status = error instanceof TensorFlowError ? STATUS[error.code] : (error.statusCode ?? 500);
  if (status === 503) reply.header('retry-after', RETRY_AFTER);
  if (status >= 500 && status !== 503) request.log.error(error);
  reply.code(status).send({ error: error.message });
}
