import type { BenefitsAnswer } from '../../api/show-benefits.js';
import { useTools } from '../page-context.js';
import { ShowAnswer } from '../parts/show-answer.js';
import { useAnswer } from '../use-answer.js';
import { BenefitRow } from './benefit-row.js';
import { RequestsSection } from './requests-section.js';
import { TimelineSection } from './timeline-section.js';

/** What the company has, what ends when, and how the reader's requests stand. */
export function BenefitsView() {
  const { say } = useTools();
  const asked = useAnswer<BenefitsAnswer>('benefits');
  return (
    <div class="columns">
      <div class="wide">
        <ShowAnswer asked={asked}>
          {overview => (
            <>
              <OffersLine overview={overview} />
              {overview.categories.map(({ category, lines }) => (
                <section key={category} class="surface" aria-labelledby={`category-${category}`}>
                  <h2 id={`category-${category}`}>{say(`category.${category}`)}</h2>
                  <ul class="rows">
                    {lines.map(line => (
                      <BenefitRow key={line.id} line={line} />
                    ))}
                  </ul>
                </section>
              ))}
            </>
          )}
        </ShowAnswer>
      </div>
      <div class="narrow">
        <RequestsSection />
        <TimelineSection />
      </div>
    </div>
  );
}

function OffersLine({ overview }: { readonly overview: BenefitsAnswer }) {
  const { say } = useTools();
  return (
    <ul class="chips" aria-label={say('benefits.offers')}>
      {overview.offers.map(({ offer, validity }) => {
        const kind = say(`offer.${offer.kind}`);
        const name = offer.competency
          ? say('offer.competency', { offer: kind, competency: offer.competency })
          : kind;
        const id = validity === 'expired' ? 'benefits.offerEnded' : 'benefits.offerUntil';
        return (
          <li key={offer.id} class={`chip ${validity}`}>
            {say(id, { offer: name, date: say.day(offer.expiresOn) })}
          </li>
        );
      })}
    </ul>
  );
}
