import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { KreisFehlt } from '../../app/atlas/AtlasLeer.tsx'
import { toFehler } from '../../lib/fehler.ts'
import { SCHMAL, useMediaQuery } from '../../lib/use-media-query.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { createHoverStore } from '../../map/hover.ts'
import { Button } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { AngebotssucheDocument, type AngebotssucheQuery } from './angebote.generated.ts'
import { Angebotskarte } from './Angebotskarte.tsx'
import { Ergebnisse } from './Ergebnisse.tsx'
import { Filterblatt } from './Filterblatt.tsx'
import { Filterspalte } from './Filterspalte.tsx'
import { useEigenerOrt } from './eigener-ort.ts'
import { Suchzeile } from './Suchzeile.tsx'
import {
  parseSuchwahl,
  toAdresse,
  toSeite,
  toVariablen,
  type Punkt,
  type Suchwahl,
} from './suchwahl.ts'
import styles from './Angebote.module.css'

/** Find help: words, place and filters above, list and map below. Nothing of the search is kept. */
export function AngeboteSeite() {
  const { wahl: gesagt, setWahl } = useSuchwahl()
  const eigener = useEigenerOrt()
  // An address that says "here" says it of a reader who has gone.
  const wahl = gesagt.hier && !eigener ? { ...gesagt, hier: false, umkreis: ALLE } : gesagt
  const { data, previousData, error, loading, refetch } = useQuery(AngebotssucheDocument, {
    variables: { ...toVariablen(wahl, eigener), ...toSeite(wahl) },
  })
  const antwort = data ?? previousData
  useTitel('Angebote und Hilfen', antwort?.kreis.name)
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel" tabIndex={-1}>
        Angebote und Hilfen finden
      </h1>
      <Suchzeile key={suchkern(gesagt)} wahl={gesagt} setWahl={setWahl} />
      {error && !antwort && <Fehlt fehler={error} erneut={() => void refetch()} />}
      {!antwort && !error && <Wartet />}
      {antwort && <Spalten {...{ wahl, setWahl, eigener, antwort }} laedt={loading && !data} />}
    </div>
  )
}

const ALLE = 'ALLE' as const

interface SpaltenProps {
  readonly wahl: Suchwahl
  readonly setWahl: (wahl: Suchwahl) => void
  readonly eigener: Punkt | null
  readonly antwort: AngebotssucheQuery
  readonly laedt: boolean
}

/** Filters, list and map side by side; on narrow screens the list, the others on demand. */
function Spalten({ wahl, setWahl, eigener, antwort, laedt }: SpaltenProps) {
  const schmal = useMediaQuery('(max-width: 1023px)')
  const handy = useMediaQuery(SCHMAL)
  const [hover] = useState(createHoverStore)
  const [karteOffen, setKarteOffen] = useState(false)
  const suche = antwort.angebotssuche
  const filter = { wahl, setWahl, facetten: suche.facetten }
  const karte = <Angebotskarte {...{ wahl, hover, eigener, suche }} demo={antwort.kreis.demo} />
  const werkzeug = (
    <>
      <Filterblatt {...filter} anzahl={suche.anzahl} />
      {handy && (
        <Button
          klein
          className={styles['filterknopf']}
          aria-expanded={karteOffen}
          onClick={() => setKarteOffen(!karteOffen)}
        >
          {karteOffen ? 'Karte schließen' : 'Karte'}
        </Button>
      )}
    </>
  )
  return (
    <div className={styles['spalten']} aria-busy={laedt || undefined}>
      {!schmal && (
        <aside className={styles['filter']} aria-label="Filter">
          <Filterspalte {...filter} />
        </aside>
      )}
      <Ergebnisse
        {...{ wahl, setWahl, hover, eigener, suche }}
        kreis={antwort.kreis}
        werkzeug={schmal && werkzeug}
        karte={schmal && (karteOffen || !handy) && karte}
      />
      {!schmal && (
        <aside className={styles['karte']} aria-label="Karte">
          {karte}
        </aside>
      )}
    </div>
  )
}

/** What the fields above hold: they begin anew when it changes from elsewhere, not with a filter. */
const suchkern = ({ was, wo, hier, umkreis }: Suchwahl): string =>
  JSON.stringify([was, wo, hier, umkreis])

/** The address is the state; every change of it is a step back. */
function useSuchwahl() {
  const [suche] = useSearchParams()
  const navigate = useNavigate()
  const wahl = useMemo(() => parseSuchwahl(suche), [suche])
  const setWahl = (neu: Suchwahl): void =>
    void navigate({ search: toAdresse(neu) }, { preventScrollReset: neu.seite === wahl.seite })
  return { wahl, setWahl }
}

function Wartet() {
  return (
    <div className={styles['wartet']}>
      <Skelett hoehe={26} breite="320px" />
      <Skelett hoehe={420} />
      <LadeWorte text="Angebote werden gesucht" />
    </div>
  )
}

function Fehlt({ fehler, erneut }: { readonly fehler: Error; readonly erneut: () => void }) {
  const einer = toFehler(fehler)
  return einer.code === 'KREIS_FEHLT' ? (
    <KreisFehlt />
  ) : (
    <FehlerMeldung fehler={einer} erneut={erneut} />
  )
}
