import { tellEnglishStory } from './english-story.js';
import { tellGermanStory, tellReturns } from './german-story.js';
import { tellOtherLanguages } from './other-languages-story.js';
import { story } from './story.js';

story('Two people in their chat windows, after npm start', {
  pictures: 'software-keys',
  tell(people) {
    tellEnglishStory(people);
    tellGermanStory(people);
    tellReturns(people);
    tellOtherLanguages(people);
  },
});
