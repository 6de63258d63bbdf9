import { formatZahl } from '@sozial/shared/format'
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
  const summe = (eine: number): number => groessen[eine]?.summen.einwohner ?? 0
  return (
    <>
      <p>
        <b>{daten.bausteine.namen[baustein]}</b> ({kommune?.name}):{' '}
        {einwohner === null ? 'Einwohner unbekannt' : `${formatZahl(einwohner)} Einwohner`},{' '}
        {raum ? `in ${raum.nummer} ${raum.name}` : 'noch in keinem Raum'}.
      </p>
      {aktiv &&
        daten.darfAendern &&
        einwohner !== null &&
        aktiv.kommune === kommune?.schluessel && (
          <p className="t-note">
            {stelle === ziel
              ? `Ohne ihn hätte ${aktiv.nummer} ${aktiv.name} ${formatZahl(summe(ziel) - einwohner)}.`
              : `Mit ihm hätte ${aktiv.nummer} ${aktiv.name} ${formatZahl(summe(ziel) + einwohner)}${raum ? `, ${raum.nummer} noch ${formatZahl(summe(stelle) - einwohner)}` : ''}.`}
          </p>
        )}
    </>
  )
}
