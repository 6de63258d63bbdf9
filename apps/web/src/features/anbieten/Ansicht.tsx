import { Link } from 'react-router'
import type { Linkangebot } from './link-worte.ts'
import styles from './Anbieten.module.css'

type Seite = NonNullable<Linkangebot['seite']>

/** What all see of an offer, as short as it takes to judge it on a phone. */
export function Ansicht({ seite }: { readonly seite: Seite }) {
  const { kurztext, kontakt, kosten, anmeldung, standorte, slug } = seite
  const erreichbar = [kontakt.name, kontakt.telefon, kontakt.email, kontakt.website]
  return (
    <>
      <dl className={styles['fakten']}>
        <Fakt name="Kurz gesagt" zeilen={[kurztext]} />
        <Fakt name="Kontakt" zeilen={[erreichbar.filter(Boolean).join(', ')]} />
        {standorte.map((standort) => (
          <Fakt key={standort.id} name="Wo und wann" zeilen={ortzeilen(standort)} />
        ))}
        <Fakt name="Anmeldung" zeilen={[anmeldung]} />
        <Fakt name="Kosten" zeilen={[kosten]} />
      </dl>
      <p className="t-klein">
        <Link to={`/angebote/${slug}`}>Die ganze Seite, wie alle sie sehen</Link>
      </p>
    </>
  )
}

function ortzeilen({ geheim, name, strasse, plz, ort, zeiten }: Seite['standorte'][number]) {
  if (geheim) return ['Geschützter Ort']
  return [name, strasse, [plz, ort].filter(Boolean).join(' '), ...zeiten]
}

/** What nobody has said is left out. */
function Fakt({ name, zeilen }: { readonly name: string; readonly zeilen: readonly string[] }) {
  const gesagte = zeilen.filter(Boolean)
  if (gesagte.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      {gesagte.map((zeile) => (
        <dd key={zeile}>{zeile}</dd>
      ))}
    </div>
  )
}
