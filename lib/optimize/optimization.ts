/** What the user says of an optimisation, and what is said to the user. */

/** How a model is rewritten when it is loaded. */
export interface OptimizeOptions {
  /**
   * `bfloat16` lets TensorFlow compute convolutions and products of matrices with 8 bits of mantissa in place of 24, which
   * is faster where the processor has instructions for it. Default: `float32`, as the model has it.
   */
  readonly precision?: 'float32' | 'bfloat16';
}

/** What was done to a model when it was loaded, what was not, and why. */
export interface Optimization {
  /** The keys of the signatures that were rewritten, sorted. */
  readonly optimized: readonly string[];
  /** Why the others are run as they were saved, by their keys. */
  readonly left: Readonly<Record<string, string>>;
  /** How often each pass found something to do. */
  readonly passes: Readonly<Record<PassName, number>>;
  /** The bytes of the weights that became constants. */
  readonly frozenBytes: number;
  /**
   * True where the rewritten graph is the bundle's only one, and what was loaded is freed. False where something of the
   * model stays in its session (tables, signatures that are left): the rewritten nodes were added to its graph.
   */
  readonly standsAlone: boolean;
  /**
   * True for a small graph: runs that stay on the caller's thread have TensorFlow work its operations one after another,
   * which is quicker than its usual executor. Partial runs and runs with other options have that one.
   */
  readonly sequential: boolean;
  /** What convolutions and products of matrices are computed in. */
  readonly precision: 'float32' | 'bfloat16';
}

/** The passes, in their order. */
export type PassName =
  /** Calls whose functions' bodies took their places. */
  | 'inlinedCalls'
  /** Variables that became constants. */
  | 'frozenVariables'
  /** Convolutions that pad by themselves, where zeros were put around the image before. */
  | 'foldedPaddings'
  /** Multiplications, additions and batch normalisations that went into the weights before them. */
  | 'foldedAffines'
  /** Sums that TensorFlow can fuse with the convolution before them: the shortcuts of residual networks. */
  | 'fusedResiduals'
  /** Limits of 0 and 6 that became one op. */
  | 'joinedRelu6'
  /** Small matrix products that are quicker if they are not fused with what follows. */
  | 'smallProducts'
  /** Nodes that no signature needs, and identities. */
  | 'droppedNodes';
