export { type Persona, personaSchema } from '@/simulation/persona';
