import { describe } from 'vitest';
import { fileStoreConformance } from './file-store-conformance';
import { memoryFileStore } from './memory-file-store';

describe('the file store in memory', () => fileStoreConformance((work) => work(memoryFileStore())));
