/** The event by which a view asks the page around it for the citations of what is selected. */
export const CITE_ASKED = 'cite-asked';
