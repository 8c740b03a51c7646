/**
 * Small dense solvers for correlation matrices, row-major in a Float64Array, written into buffers the caller owns so
 * that the resampling loop allocates nothing. Golub & Van Loan (2013), Matrix Computations, 4th ed., §3.4 and §4.2.
 */

/**
 * A pivot of a correlation matrix is 1 - R² of that variable on those before it, so this is the largest R² taken as
 * regular: 1 - 1e-10 (a variance inflation of 1e10). Rounding leaves an exactly singular matrix near 1e-15.
 */
export const smallestPivot = 1e-10;

/** Cholesky factor L (lower, in place) of an n x n symmetric matrix. False when it is not safely positive definite. */
export function factorCholesky(matrix: Float64Array, n: number): boolean {
  for (let j = 0; j < n; j++) {
    const rowJ = j * n;
    let pivot = matrix[rowJ + j]!;
    for (let k = 0; k < j; k++) {
      const entry = matrix[rowJ + k]!;
      pivot -= entry * entry;
    }
    if (!(pivot > smallestPivot)) return false;
    const diagonal = Math.sqrt(pivot);
    const inverse = 1 / diagonal;
    matrix[rowJ + j] = diagonal;
    for (let i = j + 1; i < n; i++) {
      const rowI = i * n;
      let sum = matrix[rowI + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[rowI + k]! * matrix[rowJ + k]!;
      matrix[rowI + j] = sum * inverse;
    }
  }
  return true;
}

/** Solves L Lᵀ x = b in place for the factor at `offset` of a buffer. */
export function solveCholesky(factor: Float64Array, n: number, b: Float64Array, offset = 0): void {
  for (let i = 0; i < n; i++) {
    const row = offset + i * n;
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= factor[row + k]! * b[k]!;
    b[i] = sum / factor[row + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= factor[offset + k * n + i]! * b[k]!;
    b[i] = sum / factor[offset + i * n + i]!;
  }
}

/**
 * Solves A x = b in place for an n x n correlation matrix, by elimination without roots (LDLᵀ); only the lower triangle
 * is read, and destroyed. False when it is not safely positive definite. Golub & Van Loan §4.1.
 */
export function solvePositive(matrix: Float64Array, n: number, b: Float64Array): boolean {
  for (let j = 0; j < n; j++) {
    const pivot = matrix[j * n + j]!;
    if (!(pivot > smallestPivot)) return false;
    const inverse = 1 / pivot;
    matrix[j * n + j] = inverse;
    const right = b[j]!;
    for (let i = j + 1; i < n; i++) {
      const rowI = i * n;
      const ratio = matrix[rowI + j]! * inverse;
      for (let k = j + 1; k <= i; k++) matrix[rowI + k] = matrix[rowI + k]! - ratio * matrix[k * n + j]!;
      b[i] = b[i]! - ratio * right;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= matrix[k * n + i]! * b[k]!;
    b[i] = sum * matrix[i * n + i]!;
  }
  return true;
}

/** Diagonal of the inverse of the matrix whose Cholesky factor is given: n values. */
export function inverseDiagonal(factor: Float64Array, n: number): Float64Array {
  const diagonal = new Float64Array(n);
  const column = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    column.fill(0);
    column[j] = 1;
    for (let i = j; i < n; i++) {
      let sum = column[i]!;
      for (let k = j; k < i; k++) sum -= factor[i * n + k]! * column[k]!;
      column[i] = sum / factor[i * n + i]!;
      diagonal[j] = diagonal[j]! + column[i]! * column[i]!;
    }
  }
  return diagonal;
}

/**
 * Solves A x = b in place by elimination with partial pivoting, for matrices that may be indefinite (disattenuated
 * correlations). Destroys A. False when A is singular.
 */
export function solveGeneral(matrix: Float64Array, n: number, b: Float64Array): boolean {
  for (let j = 0; j < n; j++) {
    let best = j;
    for (let i = j + 1; i < n; i++) {
      if (Math.abs(matrix[i * n + j]!) > Math.abs(matrix[best * n + j]!)) best = i;
    }
    const pivot = matrix[best * n + j]!;
    if (!(Math.abs(pivot) > smallestPivot)) return false;
    if (best !== j) {
      for (let k = j; k < n; k++) {
        const held = matrix[j * n + k]!;
        matrix[j * n + k] = matrix[best * n + k]!;
        matrix[best * n + k] = held;
      }
      const held = b[j]!;
      b[j] = b[best]!;
      b[best] = held;
    }
    for (let i = j + 1; i < n; i++) {
      const ratio = matrix[i * n + j]! / pivot;
      for (let k = j + 1; k < n; k++) matrix[i * n + k] = matrix[i * n + k]! - ratio * matrix[j * n + k]!;
      b[i] = b[i]! - ratio * b[j]!;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= matrix[i * n + k]! * b[k]!;
    b[i] = sum / matrix[i * n + i]!;
  }
  return true;
}

/** Copies rows and columns `chosen` of an n x n matrix into the head of `target`. */
export function copySubmatrix(source: Float64Array, n: number, chosen: ArrayLike<number>, target: Float64Array): void {
  const size = chosen.length;
  for (let i = 0; i < size; i++) {
    const row = chosen[i]! * n;
    for (let j = 0; j < size; j++) target[i * size + j] = source[row + chosen[j]!]!;
  }
}
