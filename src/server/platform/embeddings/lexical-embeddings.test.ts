import { embeddingsConformance } from './embeddings-conformance';
import { lexicalEmbeddings } from './lexical-embeddings';

embeddingsConformance((work) => work(lexicalEmbeddings));
