import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import type { Ebene } from '@sozial/domain/raum'
import { toFehler } from '../../lib/fehler.ts'
import { ToggleGroup } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { Kategorieansicht } from './kategorie-adresse.ts'
import { SzenariovergleichDocument, type SzenarienQuery } from './szenario.generated.ts'
import { toAnnahme } from './szenario-state.ts'
import {
  createVergleichszeilen,
  kreiszeileOf,
  VERGLEICHSMASSE,
  vergleichsmasseOf,
  type Vergleichsmass,
  type Vergleichsstand,
} from './szenariovergleich-state.ts'
import styles from './Versorgung.module.css'

type Szenario = SzenarienQuery['szenarien'][number]

interface VergleichProps {
  readonly eines: Szenario
  readonly anderes: Szenario
  readonly ebene: Ebene
  readonly stichtag: string | null
  readonly ansicht: Kategorieansicht
}

/** Two Szenarien as they are kept: now, the one, the other, and what the second has more. */
export function Szenariovergleich({ eines, anderes, ebene, stichtag, ansicht }: VergleichProps) {
  const { ziel, wegmittel, minuten } = ansicht
  const { data, error, refetch } = useQuery(SzenariovergleichDocument, {
    variables: {
      ebene,
      stichtag,
      kategorie: eines.kategorie,
      ziel,
      wegmittel,
      minuten,
      eines: eines.annahmen.map(toAnnahme),
      anderes: anderes.annahmen.map(toAnnahme),
    },
  })
  if (error) return <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
  if (!data) return <LadeWorte text="Die Szenarien werden gerechnet" />
  const [vorher, danach, daneben] = [
    data.eines?.vorher?.[0],
    data.eines?.kategorien[0],
    data.anderes?.kategorien[0],
  ]
  if (!data.eines || !data.anderes || !vorher || !danach || !daneben) return null
  return (
    <Blatt
      stand={{ raumnamen: data.eines.raumnamen, vorher, eines: danach, anderes: daneben }}
      namen={[eines.name, anderes.name]}
      verfehlt={[data.eines.verfehlt.length, data.anderes.verfehlt.length]}
    />
  )
}

interface BlattProps {
  readonly stand: Vergleichsstand
  readonly namen: readonly [string, string]
  readonly verfehlt: readonly [number, number]
}

function Blatt({ stand, namen, verfehlt }: BlattProps) {
  const [mass, setMass] = useState<Vergleichsmass>('plaetze')
  const zeilen = createVergleichszeilen(stand, mass)
  const kreis = kreiszeileOf(stand, mass)
  return (
    <div className={styles['speichern']}>
      <ToggleGroup<Vergleichsmass>
        label="Was verglichen wird"
        wert={mass}
        onChange={setMass}
        optionen={vergleichsmasseOf(stand).map((wert) => ({
          wert,
          text: VERGLEICHSMASSE[wert].name,
        }))}
      />
      {verfehlt.map(
        (anzahl, i) =>
          anzahl > 0 && (
            <p key={namen[i]}>
              „{namen[i]}“ hat {anzahl === 1 ? 'eine Annahme' : `${anzahl} Annahmen`} über Orte, die
              es nicht mehr gibt; sie zählen nicht.
            </p>
          ),
      )}
      {zeilen.length === 0 ? (
        <p>Daran ändert keines der beiden etwas.</p>
      ) : (
        <Vergleichstabelle titel={VERGLEICHSMASSE[mass].name} {...{ namen, zeilen, kreis }} />
      )}
    </div>
  )
}

interface TabelleProps {
  readonly titel: string
  readonly namen: readonly [string, string]
  readonly zeilen: ReturnType<typeof createVergleichszeilen>
  readonly kreis: ReturnType<typeof kreiszeileOf>
}

function Vergleichstabelle({ titel, namen, zeilen, kreis }: TabelleProps) {
  const koepfe = ['heute', ...namen, 'Unterschied'] as const
  const spalten = ['heute', 'eines', 'anderes', 'unterschied'] as const
  const zeileOf = (zeile: (typeof zeilen)[number]) => (
    <tr key={zeile.name}>
      <th scope="row">{zeile.name}</th>
      {spalten.map((spalte, i) => (
        <td
          key={spalte}
          data-kopf={koepfe[i]}
          className={spalte === 'unterschied' ? `r ${styles['neu']}` : 'r'}
        >
          {zeile[spalte]}
        </td>
      ))}
    </tr>
  )
  return (
    <Tabelle titel={`${titel}: heute und mit jedem der beiden`} gestapelt>
      <thead>
        <tr>
          <th scope="col">Raum</th>
          {koepfe.map((kopf, i) => (
            <th key={spalten[i]} scope="col" className="r">
              {kopf}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{zeilen.map(zeileOf)}</tbody>
      {kreis && <tfoot>{zeileOf(kreis)}</tfoot>}
    </Tabelle>
  )
}
