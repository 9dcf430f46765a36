import { render } from 'preact';
import { Ledger } from './Ledger';

const container = document.getElementById('ledger');
if (container) render(<Ledger />, container);
