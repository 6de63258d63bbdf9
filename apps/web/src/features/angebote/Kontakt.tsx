import type { Angebot } from './jsonld.ts'
import styles from './Angebot.module.css'

type Zeile = Angebot['kontakt']

/** Digits and a leading plus, as a telephone wants them. */
const toTel = (telefon: string): string => telefon.replaceAll(/(?!^\+)\D/g, '')

/** Without what browsers show of it anyway. */
const kurz = (adresse: string): string =>
  adresse.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')

const istLeer = ({ telefon, email, website }: Zeile): boolean =>
  telefon === '' && email === '' && website === ''

/** Whom to call: the offer's own contact, else that of its organisation. Large enough for a thumb. */
export function Kontakt({ angebot: { kontakt, organisation } }: { readonly angebot: Angebot }) {
  const eigener = !istLeer(kontakt)
  const { telefon, email, website } = eigener ? kontakt : organisation
  return (
    <section className={styles['kontakt']} aria-labelledby="kontakt">
      <h2 id="kontakt" className="t-h2">
        Kontakt
      </h2>
      {eigener && kontakt.name !== '' && <p>{kontakt.name}</p>}
      {telefon !== '' && (
        <p className={styles['telefon']}>
          <a href={`tel:${toTel(telefon)}`}>{telefon}</a>
        </p>
      )}
      {email !== '' && (
        <p className={styles['weg']}>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      {website !== '' && (
        <p className={styles['weg']}>
          <a href={website} rel="noreferrer">
            {kurz(website)}
          </a>
        </p>
      )}
      {telefon === '' && email === '' && website === '' && (
        <p className="leise">Der Anbieter hat keinen Kontakt angegeben.</p>
      )}
      <p className="t-klein leise">
        {organisation.name}
        {eigener && organisation.telefon !== '' && organisation.telefon !== telefon && (
          <>
            , Zentrale <a href={`tel:${toTel(organisation.telefon)}`}>{organisation.telefon}</a>
          </>
        )}
      </p>
    </section>
  )
}
