import { useDeferredValue, useMemo, useState } from 'react'
import { MAX_RAEUME } from '@sozial/shared/ansicht'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZahl } from '@sozial/shared/format'
import { Anmerkungen } from '../../app/atlas/Anmerkungen.tsx'
import { anmerkungenDerPeriode } from '../../app/atlas/anmerkungen.ts'
import { quellenzeile } from '../../app/atlas/quelle.ts'
import { gewaehlteWorte } from '../../app/atlas/massstab-worte.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { Weiterweg } from '../../app/atlas/Weiterweg.tsx'
import { Mitnehmen } from '../../app/mitnehmen/Mitnehmen.tsx'
import type { Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { createHoverStore } from '../../map/hover.ts'
import { Button } from '../../ui/Button.tsx'
import { SuchFeld } from '../../ui/Feld.tsx'
import { Bereichswahl, Kopf, Steuerung } from './Kopf.tsx'
import { createMitnahme, dateizahl } from './mitnahme.ts'
import { Punktetabelle } from './Punktetabelle.tsx'
import {
  createPunktestate,
  istUeberwiegend,
  punktenotiz,
  type Punktestate,
} from './punkte-state.ts'
import { punkteMarken } from './punkte-zeichnung.ts'
import styles from './Vergleich.module.css'
import { vereinfache } from '../../lib/suchtext.ts'

/** More rows make a page slow; the search reaches all of them. */
const ZEILEN_ZUERST = 200

/** All areas as sorted dots with their intervals: drawing and table in one. */
export function Punkte() {
  const { atlas } = useAtlas()
  const state = useMemo(() => createPunktestate(atlas), [atlas])
  const [hover] = useState(createHoverStore)
  const [suche, setSuche] = useState('')
  const [alle, setAlle] = useState(false)
  const gesucht = useDeferredValue(suche)
  const gefunden = useMemo(() => findZeilen(state, gesucht), [state, gesucht])
  const gezeigt = alle ? gefunden : gefunden.slice(0, ZEILEN_ZUERST)
  const mitnahme = useMemo(() => mitnahmeOf(state, atlas), [state, atlas])
  const anmerkungen = useMemo(() => anmerkungenDerPeriode(atlas), [atlas])
  return (
    <>
      <Kopf {...state} untertitel={untertitelOf(atlas)} />
      <div className="rahmen">
        {istUeberwiegend(state) && (
          <p className={`${styles['weiter']} nicht-druck`}>
            <Weiterweg />
          </p>
        )}
        <Steuerung>
          <Bereichswahl bereich={state.bereich} />
          <div className={styles['suche']}>
            <SuchFeld
              label={`${EBENE_WORTE[atlas.ebene].singular} suchen`}
              wert={suche}
              onChange={setSuche}
            />
          </div>
        </Steuerung>
        {state.bereich.hinweis !== '' && <p className="t-klein">{state.bereich.hinweis}</p>}
        <Voll />
        <Punktetabelle state={state} zeilen={gezeigt} {...{ anmerkungen, hover }} />
        {gefunden.length === 0 && <p className={styles['leer']}>Kein Raum heißt „{suche}“.</p>}
        {gezeigt.length < gefunden.length && (
          <Button klein onClick={() => setAlle(true)}>
            Alle {formatZahl(gefunden.length)} Räume zeigen
          </Button>
        )}
        <Anmerkungen anmerkungen={anmerkungen} />
        <p className="quelle">
          {punktenotiz(state, atlas)} {quellenzeile(atlas)}
        </p>
        <Mitnehmen mitnahme={mitnahme} />
      </div>
    </>
  )
}

/** Says when no further area can be chosen. */
function Voll() {
  const { atlas } = useAtlas()
  if (atlas.auswahl.length < MAX_RAEUME) return null
  return (
    <p className={`t-klein ${styles['voll']}`} role="status">
      Mehr als {MAX_RAEUME} Räume lassen sich nicht unterscheiden. Nehmen Sie erst einen heraus.
    </p>
  )
}

function findZeilen(state: Punktestate, suche: string): Punktestate['zeilen'] {
  const gesucht = vereinfache(suche.trim())
  if (gesucht === '') return state.zeilen
  return state.zeilen.filter(({ vergleich: { raum } }) =>
    vereinfache(`${raum.name} ${raum.kommunename ?? ''}`).includes(gesucht),
  )
}

export function untertitelOf({ indikator: { fassung } }: Pick<Atlas, 'indikator'>): string {
  return `${fassung.definition.trim().replace(/\.$/, '')}; ${fassung.einheit}`
}

function mitnahmeOf(state: Punktestate, atlas: Atlas): Mitnahme {
  const { nachkommastellen: stellen, einheit } = atlas.indikator.fassung
  const massstab = gewaehlteWorte(atlas)
  return createMitnahme({
    atlas,
    form: 'rangfolge',
    titel: state.titel,
    untertitel: untertitelOf(atlas),
    satz: state.befund + state.rest,
    notiz: punktenotiz(state, atlas),
    kopf: ['Raum', 'Rang', `Wert (${einheit})`, '95 %-Intervall', `Urteil ${massstab.zu}`],
    zeilen: state.zeilen.map(({ vergleich, rangtext, text, intervall, wort }) => [
      vergleich.raum.name,
      rangtext,
      text,
      intervall,
      wort,
    ]),
    dateizeilen: state.zeilen.map(
      ({ vergleich: { raum, zelle }, rangtext, text, intervall, wort }) => [
        raum.name,
        rangtext,
        dateizahl(zelle, text, stellen),
        intervall,
        wort,
      ],
    ),
    draw: (raum) => punkteMarken(state, raum),
  })
}
