/** A text as a number of 53 bits: that two texts of one file share it by chance has odds of 10^-16. */
export function fingerabdruck(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i += 1) {
    const zeichen = text.charCodeAt(i)
    a = Math.imul(a ^ zeichen, 2_654_435_761)
    b = Math.imul(b ^ zeichen, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return 2 ** 32 * (2_097_151 & b) + (a >>> 0)
}
