import { render } from 'preact';
import { Popup } from './Popup';

const container = document.getElementById('popup');
if (container) render(<Popup />, container);
