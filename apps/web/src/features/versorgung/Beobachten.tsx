import { Link } from 'react-router'
import { formatDatum, formatZahl } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { Versorgung } from './gitter-state.ts'

interface BeobachtenProps {
  readonly angebote: Versorgung['angebote']
}

/** Funding that ends within twelve months, and entries nobody has confirmed for a year. */
export function Beobachten({ angebote }: BeobachtenProps) {
  const endende = angebote
    .filter(({ foerderungBis }) => foerderungBis !== null)
    .toSorted((a, b) => (a.foerderungBis! < b.foerderungBis! ? -1 : 1))
  const faellige = angebote
    .filter(({ bestaetigungFaellig }) => bestaetigungFaellig)
    .toSorted((a, b) => (a.bestaetigtAm < b.bestaetigtAm ? -1 : 1))
  return (
    <>
      {endende.length > 0 && <Endende endende={endende} alle={angebote.length} />}
      {faellige.length > 0 && <Faellige faellige={faellige} />}
    </>
  )
}

type Angebote = BeobachtenProps['angebote']

function Endende({ endende, alle }: { readonly endende: Angebote; readonly alle: number }) {
  return (
    <Abschnitt
      titel="Förderung endet binnen zwölf Monaten"
      zusatz={`${endende.length} von ${alle} Angeboten`}
    >
      <Tabelle titel="Angebote, deren Förderung endet" titelUnsichtbar gestapelt kopfFest>
        <thead>
          <tr>
            <th scope="col">Angebot</th>
            <th scope="col">Wer es anbietet</th>
            <th scope="col">Endet am</th>
            <th scope="col">Wer zahlt</th>
            <th scope="col" className="r">
              Euro im Jahr
            </th>
          </tr>
        </thead>
        <tbody>
          {endende.map(({ id, slug, titel, organisation, foerderungBis, geber, euro }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/angebote/${slug}`}>{titel}</Link>
              </th>
              <td data-kopf="Wer es anbietet">{organisation}</td>
              <td data-kopf="Endet am">{formatDatum(foerderungBis!)}</td>
              <td data-kopf="Wer zahlt">{geber}</td>
              <td data-kopf="Euro im Jahr" className="r">
                {euro === null ? 'nicht genannt' : formatZahl(euro)}
              </td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}

function Faellige({ faellige }: { readonly faellige: Angebote }) {
  return (
    <Abschnitt
      titel="Lange nicht bestätigt"
      zusatz={`${faellige.length} Angebote, seit über einem Jahr`}
    >
      <Tabelle titel="Angebote, die zu bestätigen sind" titelUnsichtbar gestapelt kopfFest>
        <thead>
          <tr>
            <th scope="col">Angebot</th>
            <th scope="col">Wer es anbietet</th>
            <th scope="col">Zuletzt bestätigt</th>
          </tr>
        </thead>
        <tbody>
          {faellige.map(({ id, slug, titel, organisation, bestaetigtAm }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/angebote/${slug}`}>{titel}</Link>
              </th>
              <td data-kopf="Wer es anbietet">{organisation}</td>
              <td data-kopf="Zuletzt bestätigt">{formatDatum(bestaetigtAm)}</td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}
