import { useEffect, useState, type ReactNode } from 'react'
import { sageAn } from '../../lib/ansage.ts'
import { toCsvDeutsch, toCsvMaschine } from '../../lib/csv.ts'
import { download } from '../../lib/download.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { toTabellenHtml, toTabellenText } from './dokumenttabelle.ts'
import { Herunterladen } from '../Herunterladen.tsx'
import { drucke } from '../../lib/drucke.ts'
import { getSicht } from '../sitzung/sicht.ts'
import { dateinamenOf, type Mitnahme, type Mitnahmebild } from './mitnahme.ts'
import { copyFormen, copyText, toBlob } from './zwischenablage.ts'
import styles from './Mitnehmen.module.css'

const CSV = 'text/csv;charset=utf-8'
const HTML = 'text/html;charset=utf-8'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What came of it, and where the browser refused, the other way. */
interface Meldung {
  readonly text: string
  readonly ausweg?: { readonly text: string; readonly gehe: () => void | Promise<void> }
}

type Melde = (meldung: Meldung) => void

interface MitnehmenProps {
  readonly mitnahme: Mitnahme
  /** Groups in front, e.g. the table to look at. */
  readonly vorne?: ReactNode
  /** Further groups, e.g. to embed the view or to download everything of the Indikator. */
  readonly children?: ReactNode
}

/** The same for every view: into a document, as a file, on paper, as a quotation. */
export function Mitnehmen({ mitnahme, vorne, children }: MitnehmenProps) {
  const [meldung, setMeldung] = useState<Meldung | null>(null)
  const melde: Melde = (neu) => {
    setMeldung(neu)
    sageAn(neu.text)
  }
  useEffect(() => setMeldung(null), [mitnahme])
  return (
    <div className="nicht-druck">
      <Abschnitt titel="Mitnehmen">
        <div className={styles['gruppen']}>
          {vorne}
          <InsDokument {...{ mitnahme, melde }} />
          <AlsDatei {...{ mitnahme, melde }} />
          {mitnahme.dateien && (
            <Mitnehmgruppe titel="Alle Formate, auch alle Jahre">
              <Herunterladen bereich={mitnahme.dateien} />
            </Mitnehmgruppe>
          )}
          <Zitieren {...{ mitnahme, melde }} />
          <AufPapier />
          {children}
        </div>
        <p className={`t-klein ${styles['meldung']}`}>
          {meldung?.text}{' '}
          {meldung?.ausweg && (
            <Button art="text" klein onClick={() => void meldung.ausweg?.gehe()}>
              {meldung.ausweg.text}
            </Button>
          )}
        </p>
      </Abschnitt>
    </div>
  )
}

/** A head and the tools under it. */
export function Mitnehmgruppe({
  titel,
  children,
}: {
  readonly titel: string
  readonly children: ReactNode
}) {
  return (
    <div>
      <h3 className={styles['titel']}>{titel}</h3>
      <div className={styles['werke']}>{children}</div>
    </div>
  )
}

interface WerkProps {
  readonly onClick: () => void
  /** For a tool that opens something: whether it is open, and what. */
  readonly offen?: { readonly an: boolean; readonly was: string }
  readonly children: ReactNode
}

/** One tool of a group. */
export function Werk({ onClick, offen, children }: WerkProps) {
  return (
    <Button
      art="text"
      klein
      className={styles['werk']}
      onClick={onClick}
      {...(offen && { 'aria-expanded': offen.an, 'aria-controls': offen.was })}
    >
      {children}
    </Button>
  )
}

interface TeilProps {
  readonly mitnahme: Mitnahme
  readonly melde: Melde
}

const VERWEIGERT = 'Der Browser lässt das Kopieren hier nicht zu.'

function InsDokument({ mitnahme, melde }: TeilProps) {
  const { bild } = mitnahme
  const { name, bildname } = dateinamenOf(mitnahme, getSicht())
  const kopiereTabelle = async (): Promise<void> => {
    const tabelle = mitnahme.tabelle(new Date())
    const html = toTabellenHtml(tabelle)
    const kopiert = await copyFormen({
      'text/html': toBlob(html, 'text/html'),
      'text/plain': toBlob(toTabellenText(tabelle), 'text/plain'),
    })
    melde(
      kopiert
        ? {
            text: 'Die Tabelle ist kopiert, mit Quelle. In Word oder PowerPoint einfügen mit Strg+V.',
          }
        : {
            text: VERWEIGERT,
            ausweg: {
              text: 'Tabelle als Datei für Word speichern',
              gehe: () => download(`${name}.html`, html, HTML),
            },
          },
    )
  }
  return (
    <Mitnehmgruppe titel="In Word und PowerPoint">
      <Werk onClick={() => void kopiereTabelle()}>Tabelle kopieren</Werk>
      {bild && <Werk onClick={() => void kopiereBild(bild, bildname, melde)}>Bild kopieren</Werk>}
    </Mitnehmgruppe>
  )
}

async function kopiereBild(bild: Mitnahmebild, name: string, melde: Melde): Promise<void> {
  const kopiert = await copyFormen({ 'image/png': bild.png() })
  if (kopiert) {
    melde({ text: 'Das Bild ist kopiert, mit Titel und Quelle. Einfügen mit Strg+V.' })
    return
  }
  const gehe = () => speichereBild('png', { bild, name, melde })
  melde({ text: VERWEIGERT, ausweg: { text: 'Bild als Datei speichern', gehe } })
}

interface Bildauftrag {
  readonly bild: Mitnahmebild
  readonly name: string
  readonly melde: Melde
}

async function speichereBild(art: 'svg' | 'png', auftrag: Bildauftrag): Promise<void> {
  const { bild, melde } = auftrag
  const name = `${auftrag.name}.${art}`
  try {
    if (art === 'svg') download(name, await bild.svg(), 'image/svg+xml')
    else download(name, await bild.png(), 'image/png')
    melde({ text: `Gespeichert: ${name}` })
  } catch {
    const weiter = art === 'png' ? 'Versuchen Sie es bitte als SVG oder über Drucken.' : ''
    melde({ text: `Das Bild konnte nicht erzeugt werden. ${weiter}`.trim() })
  }
}

/** Views without files of the server's make their own. */
async function speichereMappe({ csv }: Mitnahme, name: string, melde: Melde): Promise<void> {
  const { toArbeitsmappe } = await import('../../lib/arbeitsmappe.ts')
  download(`${name}.xlsx`, toArbeitsmappe(csv(new Date())), XLSX)
  melde({ text: `Gespeichert: ${name}.xlsx` })
}

function AlsDatei({ mitnahme, melde }: TeilProps) {
  const { daten, bild, umfang = '' } = mitnahme
  const { name, datenname, bildname } = dateinamenOf(mitnahme, getSicht())
  const zusatz = umfang && `, ${umfang}`
  const speichere = (dateiname: string, inhalt: string): void => {
    download(dateiname, inhalt, CSV)
    melde({ text: `Gespeichert: ${dateiname}` })
  }
  return (
    <Mitnehmgruppe titel="Als Datei, mit Quelle">
      <Werk onClick={() => speichere(`${name}.csv`, toCsvDeutsch(mitnahme.csv(new Date())))}>
        CSV{zusatz}
      </Werk>
      {!mitnahme.dateien && (
        <Werk onClick={() => void speichereMappe(mitnahme, name, melde)}>Excel{zusatz}</Werk>
      )}
      {daten && (
        <Werk onClick={() => speichere(`${datenname}.csv`, toCsvMaschine(daten()))}>
          CSV für Maschinen{zusatz}
        </Werk>
      )}
      {bild && (
        <>
          <Werk onClick={() => void speichereBild('png', { bild, name: bildname, melde })}>
            PNG
          </Werk>
          <Werk onClick={() => void speichereBild('svg', { bild, name: bildname, melde })}>
            SVG
          </Werk>
        </>
      )}
    </Mitnehmgruppe>
  )
}

function Zitieren({ mitnahme, melde }: TeilProps) {
  // Without permission for the clipboard the text itself stands there to be copied by hand.
  const kopiere = async (text: string, erfolg: string): Promise<void> =>
    melde({ text: (await copyText(text)) ? erfolg : text })
  const zitiere = (): void => {
    const text = mitnahme.zitat(window.location.href, new Date())
    void kopiere(text, `Kopiert: ${text}`)
  }
  return (
    <Mitnehmgruppe titel="Zitieren und teilen">
      <Werk onClick={zitiere}>Text mit Abrufdatum</Werk>
      <Werk
        onClick={() =>
          void kopiere(window.location.href, 'Der Link zu dieser Ansicht ist kopiert.')
        }
      >
        Link kopieren
      </Werk>
    </Mitnehmgruppe>
  )
}

function AufPapier() {
  return (
    <Mitnehmgruppe titel="Auf Papier (A4) oder als PDF">
      <Werk onClick={() => drucke('hoch')}>Drucken, Hochformat</Werk>
      <Werk onClick={() => drucke('quer')}>Querformat</Werk>
    </Mitnehmgruppe>
  )
}
