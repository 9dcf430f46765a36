import { render } from 'preact';
import { Welcome } from './Welcome';

const container = document.getElementById('welcome');
if (container) render(<Welcome />, container);
