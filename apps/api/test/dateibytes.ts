/** Files byte for byte: whether a figure stands in them, however a form writes it. */
import { inflateRawSync } from 'node:zlib'

/** Every form in which figures leave the server. */
export const FORMEN = ['csv', 'maschine.csv', 'xlsx', 'geojson', 'gpkg', 'jsonstat.json'] as const

/** Contents of all members of a ZIP file, found by their local headers. */
function entpacke(datei: Buffer): Buffer {
  const teile: Buffer[] = []
  let ort = datei.indexOf('PK\u0001\u0002', 0, 'latin1')
  while (ort >= 0 && datei.readUInt32LE(ort) === 0x02014b50) {
    const [art, laenge] = [datei.readUInt16LE(ort + 10), datei.readUInt32LE(ort + 20)]
    const kopf = datei.readUInt32LE(ort + 42)
    const beginn = kopf + 30 + datei.readUInt16LE(kopf + 26) + datei.readUInt16LE(kopf + 28)
    const inhalt = datei.subarray(beginn, beginn + laenge)
    teile.push(art === 0 ? inhalt : inflateRawSync(inhalt))
    ort +=
      46 +
      datei.readUInt16LE(ort + 28) +
      datei.readUInt16LE(ort + 30) +
      datei.readUInt16LE(ort + 32)
  }
  return Buffer.concat(teile)
}

/** The ways a file may write a number: as text, with a German point, as the bytes of SQLite. */
function schreibweisen(zahl: number): readonly Buffer[] {
  const ganz = Buffer.alloc(6)
  ganz.writeIntBE(Math.trunc(zahl), 0, 6)
  const gleitend = Buffer.alloc(8)
  gleitend.writeDoubleBE(zahl)
  return [
    Buffer.from(String(zahl)),
    Buffer.from(zahl.toLocaleString('de-DE')),
    // SQLite writes whole numbers in as few bytes as they need.
    ...(Number.isInteger(zahl) ? [ganz.subarray(ganz.findIndex((byte) => byte !== 0))] : []),
    gleitend,
  ]
}

/** What a file says, without the packing of a workbook. */
export function leseBytes(body: Buffer, form: (typeof FORMEN)[number]): Buffer {
  return form === 'xlsx' ? entpacke(body) : body
}

export function traegtZahl(inhalt: Buffer, zahl: number): boolean {
  return schreibweisen(zahl).some((eine) => inhalt.includes(eine))
}
