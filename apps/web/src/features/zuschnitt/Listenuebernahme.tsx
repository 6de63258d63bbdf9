import { useState } from 'react'
import { parseEinteilung } from '@sozial/formate/einteilung'
import { formatAnzahl } from '@sozial/shared/format'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { FLAECHENDATEIEN, istFlaechendatei } from './flaechendatei.ts'
import {
  benenneRaeume,
  findBausteine,
  findNeueRaeume,
  planeUebernahme,
  type Listenbefund,
} from './liste.ts'
import { useWerkzeug } from './use-werkbank.ts'
import styles from './Werkbank.module.css'

/** Half a list is no list: while it is being typed a quote may be open. */
function lies(text: string, bausteine: Parameters<typeof findBausteine>[1]): Listenbefund {
  try {
    return findBausteine(parseEinteilung(text), bausteine)
  } catch (error) {
    return { treffer: [], fehler: [error instanceof Error ? error.message : String(error)] }
  }
}

/** An existing division is taken over as it is: paste two columns, see what is understood, take it. */
export function Listenuebernahme({ onClose }: { readonly onClose: () => void }) {
  const { daten, stand, tu } = useWerkzeug()
  const { text, setText, hinweise, liesDateien } = useListentext(daten.geometrie)
  const namen = daten.bausteine.namen
  const { treffer: gelesene, fehler } = lies(text, { schluessel: daten.schluessel, namen })
  const treffer = benenneRaeume(gelesene, stand.bild.raeume, daten.bisherige)
  const kommuneOf = (baustein: number) => daten.kommunen[daten.bausteine.kommunen[baustein] ?? -1]
  const neue = findNeueRaeume(treffer, stand.bild.raeume, kommuneOf)
  const uebernimm = (): void => {
    const schritte = planeUebernahme(stand.bild, { treffer, neue }, daten)
    tu(`Liste übernommen: ${formatAnzahl(treffer.length, 'Baustein', 'Bausteine')}.`, schritte)
    onClose()
  }
  return (
    <Dialog titel="Einteilung aus einer Liste übernehmen" onClose={onClose}>
      <div className={styles['liste']}>
        <TextFeld
          label="Zwei Spalten: Baustein und Sozialraum"
          hinweis="Aus einer Tabelle kopiert oder als CSV, auch als Umsteigeschlüssel mit Anteilen. Baustein: Schlüssel oder eindeutiger Name; Sozialraum: Nummer oder Name."
          mehrzeilig
          autoFocus
          wert={text}
          onChange={setText}
        />
        <p>
          <label className={styles['datei']}>
            oder eine Datei wählen: CSV, oder die Sozialräume als Flächen (GeoJSON, GeoPackage,
            Shapefile){' '}
            <input
              type="file"
              multiple
              accept={`.csv,.txt,.tsv,${FLAECHENDATEIEN}`}
              onChange={({ target }) => void liesDateien([...(target.files ?? [])])}
            />
          </label>
        </p>
        <Flaechenhinweise hinweise={hinweise} />
        {text.trim() !== '' && <Verstandenes von={namen.length} {...{ treffer, fehler, neue }} />}
        {treffer.length > 0 && (
          <p className={styles['wege']}>
            <Button art="haupt" onClick={uebernimm}>
              {formatAnzahl(treffer.length, 'Baustein', 'Bausteine')} übernehmen
            </Button>
            <span className="t-klein leise">
              Was nicht in der Liste steht, bleibt, wie es ist; alles lässt sich zurücknehmen.
            </span>
          </p>
        )}
      </div>
    </Dialog>
  )
}

/** The list as it is typed, pasted or read from a file; polygons become a list by where the Bausteine lie. */
function useListentext(adresse: string | null) {
  const [text, setzeText] = useState('')
  const [hinweise, setHinweise] = useState<readonly string[]>([])
  const umrisse = useGeometrie(adresse)

  async function liesDateien(dateien: readonly File[]) {
    const [erste] = dateien
    if (erste === undefined) return
    if (!istFlaechendatei(erste.name)) return setText(await erste.text())
    if (umrisse.art !== 'bereit') {
      return setHinweise([
        'Die Umrisse der Bausteine sind noch nicht da. Bitte gleich noch einmal.',
      ])
    }
    const { readFlaechenliste, toUmrisse } = await import('./flaechenliste.ts')
    const inhalte = await Promise.all(
      dateien.map(async (datei) => ({
        name: datei.name,
        inhalt: new Uint8Array(await datei.arrayBuffer()),
      })),
    )
    try {
      const gelesen = await readFlaechenliste(inhalte, toUmrisse(umrisse.geometrie))
      setzeText(gelesen.text)
      setHinweise(gelesen.hinweise)
    } catch (error) {
      setHinweise([error instanceof Error ? error.message : String(error)])
    }
  }
  function setText(neu: string) {
    setzeText(neu)
    setHinweise([])
  }
  return { text, setText, hinweise, liesDateien }
}

function Flaechenhinweise({ hinweise }: { readonly hinweise: readonly string[] }) {
  if (hinweise.length === 0) return null
  return (
    <ul className={styles['listenfehler']} role="status">
      {hinweise.slice(0, 8).map((satz) => (
        <li key={satz}>{satz}</li>
      ))}
      {hinweise.length > 8 && (
        <li>und {formatAnzahl(hinweise.length - 8, 'weiterer Hinweis', 'weitere Hinweise')}</li>
      )}
    </ul>
  )
}

type VerstandenesProps = Listenbefund & {
  /** How many Bausteine there are. */
  readonly von: number
  readonly neue: ReturnType<typeof findNeueRaeume>
}

function Verstandenes({ treffer, fehler, von, neue }: VerstandenesProps) {
  const namen = neue.map(({ name }) => name).join(', ')
  const dazu = neue.length === 0 ? '' : `; neu ${neue.length === 1 ? 'ist' : 'sind'} ${namen}`
  return (
    <div role="status">
      <p>
        <b>{formatAnzahl(treffer.length, 'Baustein', 'Bausteine')}</b> von {von} erkannt{dazu}.
      </p>
      {fehler.length > 0 && (
        <ul className={styles['listenfehler']}>
          {fehler.slice(0, 8).map((satz) => (
            <li key={satz}>{satz}</li>
          ))}
          {fehler.length > 8 && (
            <li>und {formatAnzahl(fehler.length - 8, 'weitere Zeile', 'weitere Zeilen')}</li>
          )}
        </ul>
      )}
    </div>
  )
}
