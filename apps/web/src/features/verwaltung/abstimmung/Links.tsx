import { formatDatum } from '@sozial/shared/format'
import { sageAn } from '../../../lib/ansage.ts'
import { Button } from '../../../ui/Button.tsx'
import { Meldung } from '../../../ui/Meldung.tsx'
import styles from './Abstimmung.module.css'

interface Gefragte {
  readonly id: string
  readonly kommune: string
  readonly link: { readonly pfad: string; readonly gueltigBis: string } | null
}

/** Personal links to hand on by other means than our mail; each is shown this once. */
export function Links({ gefragt }: { readonly gefragt: readonly Gefragte[] }) {
  const mitLink = gefragt.flatMap(({ id, kommune, link }) => (link ? [{ id, kommune, link }] : []))
  if (mitLink.length === 0) return null
  const adresseOf = (pfad: string) => `${window.location.origin}${pfad}`
  const kopiere = (text: string, satz: string) =>
    void navigator.clipboard.writeText(text).then(() => sageAn(satz))
  const alle = mitLink.map(({ kommune, link }) => `${kommune}\t${adresseOf(link.pfad)}`).join('\n')
  return (
    <div className={styles['linkkasten']}>
      <Meldung titel="Persönliche Links zum Weitergeben">
        <ul className={styles['links']}>
          {mitLink.map(({ id, kommune, link }) => (
            <li key={id}>
              <b>{kommune}</b>
              <code className={styles['link']}>{adresseOf(link.pfad)}</code>
              <Button
                klein
                aria-label={`Link für ${kommune} kopieren`}
                onClick={() =>
                  kopiere(adresseOf(link.pfad), `Der Link für ${kommune} ist kopiert.`)
                }
              >
                Kopieren
              </Button>
            </li>
          ))}
        </ul>
        <p className="t-klein">
          Sie gelten bis {formatDatum(mitLink[0]!.link.gueltigBis)}. Wer einen hat, sieht den Teil
          dieser einen Kommune und kann für sie Stellung nehmen, sonst nichts.
        </p>
        {mitLink.length > 1 && (
          <p>
            <Button klein onClick={() => kopiere(alle, 'Alle Links sind kopiert.')}>
              Alle kopieren
            </Button>
          </p>
        )}
      </Meldung>
    </div>
  )
}
