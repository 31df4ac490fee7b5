/** Thrown inside this folder: an exchange cannot be told as an interaction, and why. */
export class LeftOut extends Error {
  override readonly name = 'LeftOut'
}
