/** Archives as offices send them, written by hand: stored, not packed. */
import { crc32 } from 'node:zlib'

interface Teil {
  readonly name: string
  readonly inhalt: Buffer
}

export function createZip(teile: readonly Teil[]): Buffer {
  const dateien: Buffer[] = []
  const verzeichnis: Buffer[] = []
  let ab = 0
  for (const { name, inhalt } of teile) {
    const roh = Buffer.from(name, 'utf8')
    const kern = createKern(inhalt, roh.length)
    const lokal = Buffer.concat([Buffer.from('504b0304', 'hex'), kern, roh, inhalt])
    const eintrag = Buffer.alloc(14)
    eintrag.writeUInt32LE(ab, 10)
    verzeichnis.push(Buffer.from('504b01021400', 'hex'), kern, eintrag, roh)
    dateien.push(lokal)
    ab += lokal.length
  }
  const liste = Buffer.concat(verzeichnis)
  const ende = Buffer.alloc(22)
  ende.write('504b0506', 'hex')
  ende.writeUInt16LE(teile.length, 8)
  ende.writeUInt16LE(teile.length, 10)
  ende.writeUInt32LE(liste.length, 12)
  ende.writeUInt32LE(ab, 16)
  return Buffer.concat([...dateien, liste, ende])
}

/** What the header of a file and its line in the directory share: version, UTF-8 name, sum, sizes. */
function createKern(inhalt: Buffer, namenslaenge: number): Buffer {
  const kern = Buffer.alloc(26)
  kern.writeUInt16LE(20, 0)
  kern.writeUInt16LE(0x0800, 2)
  kern.writeUInt32LE(crc32(inhalt), 10)
  kern.writeUInt32LE(inhalt.length, 14)
  kern.writeUInt32LE(inhalt.length, 18)
  kern.writeUInt16LE(namenslaenge, 22)
  return kern
}
