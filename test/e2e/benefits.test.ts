import { tellApprovalsStory } from './approvals-story.js';
import { writeBusyCompany } from './busy-company.js';
import { tellCloudKeyStory } from './cloud-key-story.js';
import { tellCreditStory } from './credit-story.js';
import { tellGoToMarketStory } from './go-to-market-story.js';
import { tellHelpStory } from './help-story.js';
import { tellSeatStory } from './seat-story.js';
import { story } from './story.js';
import { tellSupportStory } from './support-story.js';

story('Two people and the other benefits, in their chat windows', {
  pictures: 'benefits',
  companyFile: writeBusyCompany,
  tell(people) {
    tellSupportStory(people);
    tellCreditStory(people);
    tellSeatStory(people);
    tellCloudKeyStory(people);
    tellHelpStory(people);
    tellGoToMarketStory(people);
    tellApprovalsStory(people);
  },
});
