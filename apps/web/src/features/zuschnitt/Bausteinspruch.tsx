import { plus } from '@sozial/domain/zuschnitt'
import { formatZahl } from '@sozial/shared/format'
import { einwohnerwort, formatPersonen } from './daten.ts'
import { useWerkzeug } from './use-werkbank.ts'

/** The sentence about a Baustein, and what a click would make of both Räume. */
export function Bausteinspruch({ baustein }: { readonly baustein: number }) {
  const { daten, jetzt, aktiv } = useWerkzeug()
  const { bild, groessen } = jetzt
  const einwohner = daten.bausteine.gruppen.einwohner[baustein] ?? null
  const stelle = bild.raeume.findIndex(({ key }) => key === bild.zuordnung[baustein])
  const raum = bild.raeume[stelle]
  const kommune = daten.kommunen[daten.bausteine.kommunen[baustein] ?? -1]
  const ziel = bild.raeume.findIndex(({ key }) => key === aktiv?.key)
  /** The inhabitants of a Raum with or without it. */
  const mit = (eine: number, dazu: number | null): string =>
    formatPersonen(plus(groessen[eine]?.summen.einwohner ?? null, dazu), daten)
  return (
    <>
      <p>
        <b>{daten.bausteine.namen[baustein]}</b> ({kommune?.name}):{' '}
        {einwohner === null ? einwohnerwort(daten) : `${formatZahl(einwohner)} Einwohner`},{' '}
        {raum ? `in ${raum.nummer} ${raum.name}` : 'noch in keinem Raum'}.
      </p>
      {aktiv &&
        daten.darfAendern &&
        einwohner !== null &&
        aktiv.kommune === kommune?.schluessel && (
          <p className="t-note">
            {stelle === ziel
              ? `Ohne ihn hätte ${aktiv.nummer} ${aktiv.name} ${mit(ziel, -einwohner)}.`
              : `Mit ihm hätte ${aktiv.nummer} ${aktiv.name} ${mit(ziel, einwohner)}${raum ? `, ${raum.nummer} noch ${mit(stelle, -einwohner)}` : ''}.`}
          </p>
        )}
    </>
  )
}
