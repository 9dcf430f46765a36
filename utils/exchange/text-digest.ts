/**
 * Tells two texts apart that come in pieces: FNV-1a over their code units, twice with other
 * beginnings and multipliers, and their length. Made to notice that a file was changed, not
 * to withstand whoever wants two texts to look the same. Linear, in two numbers.
 */

/** A text of which the pieces are told. */
export interface TextDigest {
  add(piece: string): void;
  /** The same for the same text, whatever the pieces. */
  end(): string;
}

export function createDigest(): TextDigest {
  const state = new Int32Array([0x811c9dc5, 0x9e3779b9]);
  let length = 0;
  return {
    add(piece) {
      length += piece.length;
      // Whole numbers in variables of their own: in those of the closure each step would make an object.
      let [one = 0, other = 0] = state;
      for (let at = 0; at < piece.length; at++) {
        const unit = piece.charCodeAt(at);
        one = Math.imul(one ^ unit, 0x01000193);
        other = Math.imul(other ^ unit, 0x85ebca6b);
        other ^= other >>> 13;
      }
      state.set([one, other]);
    },
    end: () => [...new Uint32Array(state.buffer), length].map((part) => part.toString(36)).join('-'),
  };
}
