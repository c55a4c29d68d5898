// The bodies of requests: read as they come, and refused where one is too large, or all of them together are.
import { errorCodes } from 'fastify';
import { UnavailableError } from 'savedmodel';

export class Bodies {
  /** Bytes of the requests that are not answered yet. */
  held = 0;

  /** @param limits `bodyLimit`, the bytes of one, and `maxBodyBytes`, of all at a time */
  constructor({ bodyLimit, maxBodyBytes }) {
    Object.assign(this, { bodyLimit, maxBodyBytes });
  }

  /** A content type parser of Fastify's: what it gives up on is answered, and the connection closed. */
  read(request, stream, done) {
    if (Number(request.headers['content-length']) > this.bodyLimit) return done(tooLarge());
    const chunks = [];
    const end = (error, body) => {
      stream.off('data', take).off('end', finish).off('error', broken);
      done(error, body);
    };
    const take = (chunk) => {
      request.bodyBytes += chunk.length;
      this.held += chunk.length;
      if (request.bodyBytes > this.bodyLimit) return end(tooLarge());
      if (this.held > this.maxBodyBytes) return end(this.tooMany());
      chunks.push(chunk);
    };
    const finish = () => end(null, (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)).toString());
    const broken = (error) => end(Object.assign(error, { statusCode: 400 }));
    stream.on('data', take).on('end', finish).on('error', broken);
  }

  /** The request is answered, or its client has gone. */
  release(request) {
    this.held -= request.bodyBytes;
    request.bodyBytes = 0;
  }

  tooMany() {
    return new UnavailableError(`bodies of ${this.maxBodyBytes} bytes are under way, as many as may be`);
  }
}

const tooLarge = () => new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
