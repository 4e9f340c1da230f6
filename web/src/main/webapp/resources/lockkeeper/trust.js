/* A card that is dropped on another column does what the card's button would do. decideOnCard is the page's remote command. */
const lockkeeperTrust = {
  drop(event, { draggable }) {
    const seen = draggable[0].dataset;
    const { state } = event.target.dataset;
    if (seen.state !== state) {
      decideOnCard([
        { name: 'entry', value: seen.entry },
        { name: 'version', value: seen.version },
        { name: 'state', value: state },
      ]);
    }
  },
};
