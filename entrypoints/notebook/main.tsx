import { render } from 'preact';
import { Notebook } from './Notebook';

const container = document.getElementById('notebook');
if (container) render(<Notebook />, container);
