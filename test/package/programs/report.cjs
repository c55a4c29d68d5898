// Prints what a program found, and which files of the addon and of TensorFlow were opened for it.
module.exports = (found) => {
  const opened = process.report.getReport().sharedObjects.filter((file) => /savedmodel.*\.node$|tensorflow/.test(file));
  console.log(JSON.stringify({ ...found, opened }));
};
