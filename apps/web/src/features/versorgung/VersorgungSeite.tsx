import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { KreisFehlt } from '../../app/atlas/AtlasLeer.tsx'
import { Mitnehmen } from '../../app/mitnehmen/Mitnehmen.tsx'
import { DEMODATEN } from '../../lib/demodaten.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { ToggleGroup } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Beobachten } from './Beobachten.tsx'
import { createGitter, MASSE, type Mass, type Versorgung } from './gitter-state.ts'
import { Lueckenliste } from './Lueckenliste.tsx'
import { createGittermitnahme } from './mitnahme.ts'
import { Planungsseite } from './Planungsseite.tsx'
import { EBENEN, Kopfwahl, parseKopf } from './Kopfwahl.tsx'
import { Versorgungsgitter } from './Versorgungsgitter.tsx'
import { Stichtaghinweis } from './Stichtaghinweis.tsx'
import { Zweckhinweis } from './Zweckhinweis.tsx'
import { VersorgungDocument, type VersorgungQuery } from './versorgung.generated.ts'
import styles from './Versorgung.module.css'

/** Where is need without supply? The gaps in words, then all areas and branches, then what to watch. */
export function VersorgungSeite() {
  return (
    <Planungsseite>
      <Uebersicht />
    </Planungsseite>
  )
}

function Uebersicht() {
  const [suche] = useSearchParams()
  const { ebene, stichtag } = parseKopf(suche)
  const { data, previousData, error, refetch } = useQuery(VersorgungDocument, {
    variables: { ebene, stichtag },
  })
  const antwort = data ?? previousData
  useTitel('Versorgung', antwort?.kreis.name)
  if (error && !antwort) {
    return (
      <div className={styles['seite']}>
        {toFehler(error).code === 'KREIS_FEHLT' ? (
          <KreisFehlt />
        ) : (
          <>
            <h1 className="t-titel">Versorgung</h1>
            <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
          </>
        )}
      </div>
    )
  }
  if (!antwort) {
    return (
      <div className={styles['seite']}>
        <h1 className="t-titel">Versorgung</h1>
        <Skelett hoehe={520} />
        <LadeWorte />
      </div>
    )
  }
  return <Inhalt antwort={antwort} ebene={ebene} />
}

interface InhaltProps {
  readonly antwort: VersorgungQuery
  readonly ebene: Ebene
}

function Inhalt({ antwort, ebene }: InhaltProps) {
  const { versorgung, kreis } = antwort
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel" tabIndex={-1}>
        Versorgung
      </h1>
      <p className="t-klein leise">
        Bedarf und Angebot je {EBENE_WORTE[ebene].singular}
        {versorgung && `, Stichtag ${formatDatum(versorgung.stichtag)}`}
        {kreis.demo && `. ${DEMODATEN}`}
      </p>
      {versorgung && <p className={`t-satz ${styles['satz']}`}>{satzOf(versorgung)}</p>}
      <Kopfwahl ebenen={EBENEN} />
      {versorgung ? (
        <Blatt versorgung={versorgung} kreis={kreis} ebene={ebene} />
      ) : (
        <p className="mass">Auf dieser Ebene gibt es an diesem Tag keine Räume.</p>
      )}
    </div>
  )
}

/** Nothing may be known of the people of any area: no gap found is not none there. */
const istGeschlossen = (kategorien: Versorgung['kategorien']): boolean =>
  kategorien.length > 0 &&
  kategorien.every(({ personenstatus }) =>
    personenstatus?.every((status) => status === 'KEIN_ZUGRIFF'),
  )

/** The answer in one sentence. */
function satzOf({ luecken, raumnamen, kategorien }: Versorgung): string {
  const spitzen = luecken.filter(({ spitze }) => spitze)
  if (istGeschlossen(kategorien))
    return 'Was es wo gibt, steht unten. Wo am meisten fehlt, lässt sich ohne die Größe der Zielgruppen nicht sagen.'
  const [groesste] = luecken
  if (spitzen.length === 0 && groesste !== undefined)
    return `Wo der Bedarf hoch ist, fehlt am meisten Angebot in ${raumnamen[groesste.raum]} (${groesste.feldname}); bei Familie, Jugend, Alter und Pflege in keinem Raum.`
  if (spitzen.length === 0)
    return 'Kein Raum liegt zugleich beim Bedarf sicher über und beim Angebot unter dem Kreis.'
  const orte = spitzen.map(({ raum, feldname }) => `${raumnamen[raum]} (${feldname})`)
  return `Am meisten fehlt Angebot, wo der Bedarf hoch ist, in ${aufzaehlung(orte)}.`
}

function Blatt({
  versorgung,
  kreis,
  ebene,
}: {
  readonly versorgung: Versorgung
  readonly kreis: VersorgungQuery['kreis']
  readonly ebene: Ebene
}) {
  const [mass, setMass] = useState<Mass>('angebote')
  const gitter = useMemo(() => createGitter(versorgung, mass), [versorgung, mass])
  const { mitnahme, titel, quelle } = useMemo(
    () => createGittermitnahme({ gitter, mass, versorgung, kreis, ebene }),
    [gitter, mass, versorgung, kreis, ebene],
  )
  return (
    <>
      <Stichtaghinweis {...versorgung} />
      <Zweckhinweis status={versorgung.kategorien.flatMap((eine) => eine.personenstatus ?? [])} />
      {!istGeschlossen(versorgung.kategorien) && <Lueckenliste {...versorgung} />}
      <Abschnitt
        id="tabelle"
        titel="Was es wo gibt"
        zusatz={formatAnzahl(gitter.flecken, 'weißer Fleck', 'weiße Flecken')}
        werkzeuge={
          <ToggleGroup<Mass>
            label="Was die Felder sagen"
            wert={mass}
            onChange={setMass}
            optionen={(Object.keys(MASSE) as Mass[]).map((wert) => ({
              wert,
              text: MASSE[wert].name,
            }))}
          />
        }
      >
        <Versorgungsgitter gitter={gitter} titel={titel} />
        <p className="quelle">{quelle}</p>
      </Abschnitt>
      {versorgung.ohneStand === null && <Beobachten angebote={versorgung.angebote} />}
      <Mitnehmen mitnahme={mitnahme} />
    </>
  )
}
