import { useState, type ReactNode } from 'react'
import { useMutation } from '@apollo/client/react'
import { useDarf } from '../../app/sitzung/use-sitzung.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import type { GeladenerZuschnitt } from './laden.ts'
import { useWerkzeug } from './use-werkbank.ts'
import {
  SaveZuschnittsangabenDocument,
  VerwerfeZuschnittDocument,
  type GeschriebenesFragment,
} from './zuschnitt.generated.ts'
import styles from './Werkbank.module.css'

interface AngabenProps {
  readonly zuschnitt: GeladenerZuschnitt
  /** It is another thing now: load it again. */
  readonly neu: () => void
}

/** What the proposal is called, from when it is to hold and why; and giving it up. */
export function Zuschnittsangaben({ zuschnitt, neu }: AngabenProps) {
  const { daten } = useWerkzeug()
  const darfAblehnen = useDarf('verwerfeZuschnitt')
  const { kommune, zustand, verwerfungsgrund } = zuschnitt
  const [offen, setOffen] = useState<'ANGABEN' | 'AUFGEBEN' | null>(null)
  const schliesse = (): void => setOffen(null)
  const fertig = (): void => {
    schliesse()
    neu()
  }
  return (
    <>
      {zuschnitt.begruendung && <p className={styles['warum']}>{zuschnitt.begruendung}</p>}
      {verwerfungsgrund && (
        <p className={styles['warum']}>
          {kommune ? 'Vom Kreis abgelehnt' : 'Aufgegeben'}: {verwerfungsgrund}
        </p>
      )}
      {kommune && darfAblehnen && zustand !== 'VERWORFEN' && (
        <p className={`${styles['wege']} nicht-druck`}>
          <Button klein art="text" onClick={() => setOffen('AUFGEBEN')}>
            Gegenvorschlag ablehnen
          </Button>
        </p>
      )}
      {daten.darfAendern && (
        <p className={`${styles['wege']} nicht-druck`}>
          <Button klein art="text" onClick={() => setOffen('ANGABEN')}>
            Name, Stichtag oder Begründung ändern
          </Button>
          <Button klein art="text" onClick={() => setOffen('AUFGEBEN')}>
            Vorschlag aufgeben
          </Button>
        </p>
      )}
      {offen === 'ANGABEN' && <Aendern {...{ zuschnitt, fertig, schliesse }} />}
      {offen === 'AUFGEBEN' && <Aufgeben {...{ zuschnitt, fertig, schliesse }} />}
    </>
  )
}

interface FensterProps {
  readonly zuschnitt: GeladenerZuschnitt
  readonly fertig: () => void
  readonly schliesse: () => void
}

/** @returns what stands in the way of being done: a failure, or somebody who was faster */
function useErgebnis(fertig: () => void) {
  const [satz, setSatz] = useState('')
  const nimm = (ergebnis: GeschriebenesFragment | undefined): void => {
    setSatz(ergebnis?.konflikt?.satz ?? '')
    if (ergebnis && !ergebnis.konflikt) fertig()
  }
  const meldung: ReactNode = satz && <Meldung art="fehler" role="alert" titel={satz} />
  return { nimm, meldung }
}

const NOCH_NICHT = 'Bitte einen Augenblick: Ihre letzten Schritte werden noch gespeichert.'

function Aendern({ zuschnitt, fertig, schliesse }: FensterProps) {
  const { stand } = useWerkzeug()
  const { nimm, meldung } = useErgebnis(fertig)
  const { name: bisher, stichtag: bisherAb, begruendung: bisherWarum } = zuschnitt
  const [name, setName] = useState(bisher)
  const [stichtag, setStichtag] = useState(bisherAb)
  const [begruendung, setBegruendung] = useState(bisherWarum)
  const [sende, { error, loading }] = useMutation(SaveZuschnittsangabenDocument)
  const wartet = stand.offen.length > 0
  const speichere = async (): Promise<void> => {
    const variables = { id: zuschnitt.id, stand: stand.server.stand, name, stichtag, begruendung }
    // What went wrong stands in `error`.
    const antwort = await sende({ variables }).catch(() => null)
    nimm(antwort?.data?.saveZuschnittsangaben)
  }
  const unfertig = name.trim() === '' || stichtag === ''
  return (
    <Dialog titel="Angaben zum Vorschlag" onClose={schliesse}>
      <form
        className={styles['fenster']}
        onSubmit={(ereignis) => {
          ereignis.preventDefault()
          if (!loading && !wartet && !unfertig) void speichere()
        }}
      >
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        {meldung}
        <TextFeld
          label="Name"
          wert={name}
          fehler={name.trim() === '' ? 'Bitte einen Namen eintragen.' : undefined}
          onChange={setName}
        />
        <TextFeld
          label="Soll gelten ab"
          art="date"
          wert={stichtag}
          fehler={stichtag === '' ? 'Bitte den ersten Tag eintragen.' : undefined}
          onChange={setStichtag}
        />
        <TextFeld
          label="Begründung"
          hinweis="Warum neu zugeschnitten wird; die Kommunen lesen sie mit ihrem Teil."
          mehrzeilig
          wert={begruendung}
          onChange={setBegruendung}
        />
        {wartet && <p role="status">{NOCH_NICHT}</p>}
        <p>
          <Button art="haupt" type="submit">
            {loading ? 'Wird gespeichert …' : 'Speichern'}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}

const AUFGEBEN = {
  tun: 'aufgeben',
  folge:
    'Er bleibt mit allen Gründen lesbar und lässt sich kopieren, aber nicht mehr ändern oder beschließen.',
  frage: 'Warum er aufgegeben wird',
  laeuft: 'Wird aufgegeben …',
  knopf: 'Vorschlag aufgeben',
} as const

const ABLEHNEN = {
  tun: 'ablehnen',
  folge:
    'Er bleibt lesbar, lässt sich aber nicht mehr in den Vorschlag übernehmen. Den Grund liest die Kommune auf ihrer Seite und, solange sie gefragt ist, in einer Mail.',
  frage: 'Warum er abgelehnt wird',
  laeuft: 'Wird abgelehnt …',
  knopf: 'Gegenvorschlag ablehnen',
} as const

function Aufgeben({ zuschnitt, fertig, schliesse }: FensterProps) {
  const { stand } = useWerkzeug()
  const { nimm, meldung } = useErgebnis(fertig)
  const [grund, setGrund] = useState('')
  const [leer, setLeer] = useState(false)
  const [sende, { error, loading }] = useMutation(VerwerfeZuschnittDocument)
  const wartet = stand.offen.length > 0
  const worte = zuschnitt.kommune ? ABLEHNEN : AUFGEBEN
  const gibAuf = async (): Promise<void> => {
    const variables = { id: zuschnitt.id, stand: stand.server.stand, grund: grund.trim() }
    const antwort = await sende({ variables }).catch(() => null)
    nimm(antwort?.data?.verwerfeZuschnitt)
  }
  return (
    <Dialog titel={`„${zuschnitt.name}“ ${worte.tun}`} onClose={schliesse}>
      <form
        className={styles['fenster']}
        onSubmit={(ereignis) => {
          ereignis.preventDefault()
          setLeer(grund.trim() === '')
          if (grund.trim() !== '' && !loading && !wartet) void gibAuf()
        }}
      >
        <p>
          {worte.folge}
          {zuschnitt.zustand === 'IN_ABSTIMMUNG' &&
            ' Die Abstimmung mit den Kommunen endet damit; was sie gesagt haben, bleibt stehen.'}
        </p>
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        {meldung}
        <TextFeld
          label={worte.frage}
          mehrzeilig
          autoFocus
          wert={grund}
          fehler={leer ? 'Bitte schreiben Sie den Grund in einem Satz.' : undefined}
          onChange={setGrund}
        />
        {wartet && <p role="status">{NOCH_NICHT}</p>}
        <p className={styles['wege']}>
          <Button art="haupt" type="submit">
            {loading ? worte.laeuft : worte.knopf}
          </Button>
          <Button art="text" onClick={schliesse}>
            Abbrechen
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
