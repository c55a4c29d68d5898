declare function report(found: object): void;
export = report;
