import { encode } from 'uqr'

/**
 * A QR code as the path of an SVG with sides of 1 per module; drawn by the page
 * itself, so that no picture with the secret travels anywhere.
 */
export function createQrPfad(text: string): { readonly pfad: string; readonly groesse: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const pfad = data
    .flatMap((zeile, y) => zeile.map((dunkel, x) => (dunkel ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { pfad, groesse: size }
}
