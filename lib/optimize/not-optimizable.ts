/** Why a signature is left as it was, in words that go on from "left as it was: ". */
export class NotOptimizable extends Error {}
