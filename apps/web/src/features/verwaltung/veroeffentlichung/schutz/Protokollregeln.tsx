import { Fragment } from 'react'
import { useQuery } from '@apollo/client/react'
import { formatDatum, formatZahl } from '@sozial/shared/format'
import { Abschnitt } from '../../../../ui/Abschnitt.tsx'
import { Tabelle } from '../../../../ui/Tabelle.tsx'
import { Abfrage } from '../../Abfrage.tsx'
import type { Stand } from '../stand-worte.ts'
import { RegelstandDocument, type RegelangabeFragment } from './schutz.generated.ts'

/** What is too few to be shown, per Quelle; a rule that is younger than the check says so. */
export function Protokollregeln({ stand }: { readonly stand: Stand }) {
  const { data, error, refetch } = useQuery(RegelstandDocument)
  const geprueftAm = stand.lauf?.begonnenAm ?? null
  const regeln = data?.geheimhaltungsregeln
  const zeile = (regel: RegelangabeFragment, name: string) => (
    <Regelzeile key={regel.id} regel={regel} name={name} geprueftAm={geprueftAm} />
  )
  return (
    <Abschnitt titel="Regeln" zusatz="was zu wenig ist, um gezeigt zu werden">
      {!regeln && <Abfrage error={error} erneut={() => void refetch()} was="Die Regeln" />}
      {regeln && (
        <Tabelle titel="Mindestzahlen je Quelle" titelUnsichtbar gestapelt>
          <thead>
            <tr>
              <th scope="col">Quelle</th>
              <th scope="col" className="r">
                Fälle ab
              </th>
              <th scope="col" className="r">
                Gruppe ab
              </th>
              <th scope="col">Null</th>
              <th scope="col">Verfahren</th>
            </tr>
          </thead>
          <tbody>
            {regeln.quellen.map(({ quelle, regel, ausnahmen }) => (
              <Fragment key={quelle.id}>
                {regel && zeile(regel, quelle.name)}
                {ausnahmen.map((ausnahme) =>
                  zeile(ausnahme, `${quelle.name}, nur ${ausnahme.indikator?.name ?? ''}`),
                )}
              </Fragment>
            ))}
            {regeln.indikatoren.map((regel) => zeile(regel, regel.indikator?.name ?? ''))}
          </tbody>
        </Tabelle>
      )}
      <p className="t-note">
        Wo hier nichts steht, gelten die Mindestzahlen in der Definition des Indikators; sonst
        jeweils die strengere.
      </p>
    </Abschnitt>
  )
}

interface RegelzeileProps {
  readonly regel: RegelangabeFragment
  readonly name: string
  /** null: from before there was a check. */
  readonly geprueftAm: string | null
}

function Regelzeile({ regel, name, geprueftAm }: RegelzeileProps) {
  const { minZaehler, minNenner, zeigtNull, verfahren, angelegtAm } = regel
  return (
    <tr>
      <th scope="row">
        {name}
        {geprueftAm !== null && angelegtAm > geprueftAm && (
          <span className="t-note">
            {' '}
            geändert am {formatDatum(angelegtAm)}, nach dieser Prüfung
          </span>
        )}
      </th>
      <td className="r" data-kopf="Fälle ab" data-null={minZaehler === null || undefined}>
        {minZaehler === null ? '' : formatZahl(minZaehler)}
      </td>
      <td className="r" data-kopf="Gruppe ab" data-null={minNenner === null || undefined}>
        {minNenner === null ? '' : formatZahl(minNenner)}
      </td>
      <td data-kopf="Null" data-null={zeigtNull === null || undefined}>
        {zeigtNull === null ? '' : zeigtNull ? 'wird gezeigt' : 'bleibt verborgen'}
      </td>
      <td>{verfahren === null ? '' : verfahren === 'RUNDUNG_5' ? 'auf 5 gerundet' : 'gesperrt'}</td>
    </tr>
  )
}
