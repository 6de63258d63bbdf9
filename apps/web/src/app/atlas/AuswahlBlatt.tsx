import { EBENE_WORTE } from '@sozial/shared/ebene'
import { nachGroesse } from '@sozial/shared/vorgabe'
import { MAX_RAEUME } from '@sozial/shared/ansicht'
import { zeitraumartPlural } from '@sozial/shared/zeitraumart'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kaestchen, WahlFeld } from '../../ui/Feld.tsx'
import { groupByThema } from './atlas-wahl.ts'
import { gewaehlterMassstab, verfuegbareMassstaebe } from './massstab.ts'
import { massstabname } from './massstab-worte.ts'
import { useAtlas } from './use-atlas.ts'
import styles from './AuswahlBlatt.module.css'

/** The selection on a phone: one sheet with the browser's own controls, effective at once. */
export function AuswahlBlatt({ onClose }: { readonly onClose: () => void }) {
  const { atlas, setIndikator, setEbene, setZeitraum, setMassstab } = useAtlas()
  const massstaebe = verfuegbareMassstaebe(atlas)
  return (
    <Dialog titel="Auswahl ändern" onClose={onClose}>
      <WahlFeld
        label="Indikator"
        wert={atlas.indikator.slug}
        optionen={groupByThema(atlas.katalog.filter(({ abdeckung }) => abdeckung.length > 0)).map(
          ({ thema, eintraege }) => ({
            gruppe: thema,
            optionen: eintraege.map(({ slug, fassung }) => ({ wert: slug, text: fassung.name })),
          }),
        )}
        onChange={setIndikator}
      />
      <WahlFeld
        label="Ebene"
        wert={atlas.ebene}
        optionen={nachGroesse(atlas.indikator).map((ebene) => ({
          wert: ebene,
          text: EBENE_WORTE[ebene].sammelname,
        }))}
        onChange={setEbene}
      />
      <WahlFeld
        label="Zeitraum"
        wert={atlas.periode.adresse}
        optionen={[
          ...toOptionen(atlas.perioden.map(({ adresse, kurz }) => ({ adresse, name: kurz }))),
          ...atlas.andereZeiten.map(({ art, perioden }) => ({
            gruppe: zeitraumartPlural(art),
            optionen: toOptionen(perioden),
          })),
        ]}
        onChange={(adresse) => setZeitraum(adresse)}
      />
      {massstaebe.length > 0 && (
        <WahlFeld
          label="Verglichen mit"
          wert={gewaehlterMassstab(atlas)}
          optionen={massstaebe.map((massstab) => ({
            wert: massstab,
            text: massstabname(atlas, massstab),
          }))}
          onChange={setMassstab}
        />
      )}
      <Raumwahl />
      <div>
        <Button art="haupt" breit onClick={onClose}>
          Fertig
        </Button>
      </div>
    </Dialog>
  )
}

/** Newest first. */
function toOptionen(perioden: readonly { readonly adresse: string; readonly name: string }[]) {
  return perioden.toReversed().map(({ adresse, name }) => ({ wert: adresse, text: name }))
}

function Raumwahl() {
  const { atlas, toggleRaum } = useAtlas()
  const gewaehlt = new Set(atlas.auswahl.map(({ raum }) => raum.schluessel))
  return (
    <fieldset>
      <legend className={styles['legende']}>
        Räume hervorheben{' '}
        <span className="leise">
          ({gewaehlt.size} von höchstens {MAX_RAEUME})
        </span>
      </legend>
      <ul className={styles['raeume']}>
        {atlas.raeume.map(({ schluessel, name }) => (
          <li key={schluessel}>
            <Kaestchen an={gewaehlt.has(schluessel)} onChange={() => toggleRaum(schluessel)}>
              {name}
            </Kaestchen>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
