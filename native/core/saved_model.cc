#include "native/core/saved_model.h"

#include "native/core/session_options.h"
#include "native/core/status.h"

namespace savedmodel::core {
SavedModel LoadSavedModel(const std::string& directory, const std::vector<std::string>& tags,
                          const std::optional<Bytes>& config, const std::optional<Bytes>& run_options,
                          const std::string& target) {
  library::RequireOpen();
  const SessionOptions options(config, target);
  const std::optional<Buffer> run_buffer = run_options ? std::optional<Buffer>(*run_options) : std::nullopt;
  std::vector<const char*> tag_pointers;
  tag_pointers.reserve(tags.size());
  for (const std::string& tag : tags) tag_pointers.push_back(tag.c_str());

  auto graph = std::make_shared<Graph>();
  Buffer meta_graph_def;
  Status status;
  TF_Session* session = library::Tf().TF_LoadSessionFromSavedModel(
      options.get(), run_buffer ? run_buffer->get() : nullptr, directory.c_str(), tag_pointers.data(),
      static_cast<int>(tag_pointers.size()), graph->get(), meta_graph_def.get(), status.get());
  status.Check();
  return {std::make_shared<Session>(std::make_shared<OpenSession>(graph, session, target)), graph,
          std::move(meta_graph_def)};
}

}  // namespace savedmodel::core
