import { languageModelSuite } from '@/testing/language-model-suite';

languageModelSuite('openai-compatible');
languageModelSuite('openai');
