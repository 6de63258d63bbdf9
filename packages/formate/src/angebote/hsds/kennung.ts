/** Ids of HSDS: the same thing has the same UUID in every file. */
import { fingerabdruck } from '../../lesung/fingerabdruck.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A UUID of version 8 (RFC 9562, 5.8) made of what is named; a UUID stays itself. */
export function uuidOf(...namen: readonly string[]): string {
  const [einer = ''] = namen
  if (namen.length === 1 && UUID.test(einer)) return einer.toLowerCase()
  const text = namen.join('\u0000')
  const ziffern = [`a${text}`, `b${text}`, `c${text}`]
    .map((teil) => fingerabdruck(teil).toString(16).padStart(14, '0').slice(-12))
    .join('')
  const variante = ((parseInt(ziffern[15]!, 16) & 3) | 8).toString(16)
  return [
    ziffern.slice(0, 8),
    ziffern.slice(8, 12),
    `8${ziffern.slice(12, 15)}`,
    `${variante}${ziffern.slice(16, 19)}`,
    ziffern.slice(19, 31),
  ].join('-')
}
